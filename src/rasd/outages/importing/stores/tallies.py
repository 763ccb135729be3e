"""Measurements into hourly sums; each measurement counts once, whatever files hold it."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from rasd.outages.importing.rows import MeasuredRow
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.measurements.rollup import service_of
from rasd.outages.models import Measured, Tally

SOURCE = "ooni"
ASKED_AT_ONCE = 500
KEYS = ("source", "country", "asn", "service", "layer", "hour", "hours")
SUMS = ("blocked", "down", "ok", "insufficient", "anomaly")
Key = tuple[object, ...]


@dataclass(slots=True)
class Sum:
    """What a batch adds to one row of the table."""

    blocked: int = 0
    down: int = 0
    ok: int = 0
    insufficient: int = 0
    anomaly: int = 0
    strongest: float = 0.0
    witness: str = ""


def store_measurements(rows: list[MeasuredRow]) -> Counts:
    """Add those of a batch that were not counted before."""
    first = {row.key: row for row in rows}
    known: set[int] = set()
    keys = list(first)
    for at in range(0, len(keys), ASKED_AT_ONCE):
        chunk = keys[at : at + ASKED_AT_ONCE]
        known.update(Measured.objects.filter(key__in=chunk).values_list("key", flat=True))
    new = [row for key, row in first.items() if key not in known]
    Measured.objects.bulk_create([Measured(key=row.key) for row in new], batch_size=1_000)
    add(_summed(new))
    return Counts(new=len(new), unchanged=len(rows) - len(new))


def add(sums: dict[Key, Sum]) -> None:
    """Add to the rows that are there, and make those that are not."""
    table = connection.ops.quote_name(Tally._meta.db_table)
    columns = (*KEYS, *SUMS, "strongest", "witness")
    stronger = f"excluded.strongest > {table}.strongest"
    changes = [f"{name} = {table}.{name} + excluded.{name}" for name in SUMS]
    changes += [
        f"{name} = CASE WHEN {stronger} THEN excluded.{name} ELSE {table}.{name} END"
        for name in ("strongest", "witness")
    ]
    # Names of our own columns alone; values go as parameters.
    sql = (
        f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608
        f"VALUES ({', '.join(['%s'] * len(columns))}) "
        f"ON CONFLICT ({', '.join(KEYS)}) DO UPDATE SET {', '.join(changes)}"
    )
    with connection.cursor() as cursor:
        cursor.executemany(sql, [(*_values(key), *astuple(one)) for key, one in sums.items()])


def _values(key: Key) -> Iterator[Any]:
    for one in key:
        stored = connection.ops.adapt_datetimefield_value
        yield stored(one) if isinstance(one, datetime) else one


def _summed(rows: list[MeasuredRow]) -> dict[Key, Sum]:
    sums: dict[Key, Sum] = {}
    for row in rows:
        found, verdict = row.scored, row.scored.verdict
        hour = datetime.strptime(found.time[:13], "%Y-%m-%dT%H").replace(tzinfo=UTC)
        asn = int(found.network.removeprefix("AS"))
        service = service_of(found)
        key = (SOURCE, found.country, asn, service, verdict.layer, hour, 1)
        total = sums.setdefault(key, Sum())
        setattr(total, verdict.state, getattr(total, verdict.state) + 1)
        if verdict.state == "blocked" and verdict.weight > total.strongest:
            total.strongest, total.witness = verdict.weight, found.id[:100]
    return sums
