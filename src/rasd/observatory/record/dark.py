"""Cases in the dark: cases on record of the same days and the same area. No link is claimed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from rasd.atlas import store
from rasd.atlas.filters import Filters
from rasd.atlas.queries.shown import COLUMNS, Record, read
from rasd.kernel.clock import BAGHDAD, today
from rasd.observatory.record.area import places
from rasd.outages.body.times import read as moment

Body = dict[str, Any]
MOST = 8
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class InTheDark:
    """The first of them in the order of days, how many there are, and the map of those days."""

    records: tuple[Record, ...]
    count: int
    query: str

    @property
    def more(self) -> int:
        """Return how many are not listed."""
        return self.count - len(self.records)


def in_the_dark(body: Body) -> InTheDark:
    """Return the cases known to the day that began while it lasted, where it lasted.

    Without a known end only the days of its beginning count; while it goes on, all until today.
    """
    since, until = _days(body)
    where = places(body["outage"])
    query = Filters(since=since, until=until).query() if where else ""
    if not where:
        return InTheDark((), 0, query)
    marks = ",".join("?" * len(where))
    among = (
        "FROM record WHERE first_day BETWEEN ? AND ? AND kind <> 'outage'"
        f" AND precision = 'day' AND place IN ({marks})"
    )
    given: Sequence[str] = (since, until, *where)
    with store.snapshot() as db:
        count = db.execute(f"SELECT COUNT(*) {among}", given).fetchone()[0]
        rows = db.execute(
            f"SELECT {COLUMNS} {among} ORDER BY first_day, seq LIMIT {MOST}",
            given,
        ).fetchall()
    return InTheDark(tuple(read(row) for row in rows), count, query)


def _days(body: Body) -> tuple[str, str]:
    part = body["outage"]
    onset = part["onset"]
    first = moment(onset["earliest"]).astimezone(BAGHDAD).date().isoformat()
    if part.get("resolution"):
        end = moment(part["resolution"]["latest"]) - MINUTE
        last = end.astimezone(BAGHDAD).date().isoformat()
    elif body.get("ongoing"):
        last = today().isoformat()
    else:
        last = moment(onset["latest"]).astimezone(BAGHDAD).date().isoformat()
    return first, max(first, last)
