"""Answers of OONI's aggregation API: how many measurements OONI calls anomalous, confirmed, ok.

Anomalous is not blocked: such measurements stand in a column of their own and decide nothing.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Raw, Struct

from rasd.outages.events.event import Rejected
from rasd.outages.events.networks import network_numbers
from rasd.outages.events.tables import ListError, Watch
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.readers.documents import document, typed
from rasd.outages.importing.rows import FactRow

SOURCE = "ooni-aggregation"
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]


class Sums(Struct):
    """One cell of the answer; which of its axes are there follows what was asked."""

    anomaly_count: Count
    confirmed_count: Count
    failure_count: Count
    ok_count: Count
    measurement_count: Count
    measurement_start_day: str = ""
    probe_cc: str = ""
    probe_asn: int | str = 0
    domain: str = ""
    input: str = ""
    test_name: str = ""


class Answer(Struct):
    """The cells, or why there are none."""

    result: list[Raw] | Raw = []
    error: str = ""


def read(path: Path, watch: Watch, asked: Asked) -> Iterator[FactRow | Rejected]:
    """Yield the sums of each cell; country and service may be said by who asked for them."""
    answer = document(path, watch, Answer)
    if answer.error:
        raise ListError(f"the API answered with an error: {answer.error[:100]}")
    cells = answer.result if isinstance(answer.result, list) else [answer.result]
    for number, raw in enumerate(cells, start=1):
        try:
            yield FactRow(_columns(typed(raw, Sums), asked))
        except ListError as problem:
            yield Rejected(number, str(problem))


def _columns(sums: Sums, asked: Asked) -> dict[str, object]:
    country = sums.probe_cc or asked.country
    service = sums.domain or sums.input or sums.test_name or asked.service
    if len(country) != 2:
        raise ListError("no country: ask with the axis probe_cc, or use --country")
    if not service:
        raise ListError("no service: ask with the axis domain or test_name, or use --service")
    counts = (sums.confirmed_count, sums.anomaly_count, sums.ok_count, sums.failure_count)
    if sum(counts) != sums.measurement_count:
        raise ListError("the counts do not add up")
    numbers = network_numbers(str(sums.probe_asn))
    hour, hours = _when(sums.measurement_start_day)
    return {
        "source": SOURCE,
        "country": country,
        "asn": numbers[0] if numbers else 0,
        "service": service[:255],
        "layer": "",
        "hour": hour,
        "hours": hours,
        "blocked": sums.confirmed_count,
        "anomaly": sums.anomaly_count,
        "ok": sums.ok_count,
        "insufficient": sums.failure_count,
    }


def _when(text: str) -> tuple[datetime, int]:
    """Return the start in UTC, and 24 for a day or 1 for an hour."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ListError("no day: ask with the axis measurement_start_day") from None
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return at.replace(minute=0, second=0, microsecond=0), 24 if len(text) <= 10 else 1
