"""Answers of IODA's API v2: events that its detectors found, and signals.

Built from the documented shapes (research 1.5 and ioda-api's own normalizers): no recorded answer
was at hand. What does not fit is rejected with a reason.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Raw, Struct, field

from rasd.outages.events.event import Event, Moment, Rejected, Scope
from rasd.outages.events.tables import ListError, Watch
from rasd.outages.importing.asked import NAMES, Asked
from rasd.outages.importing.readers.documents import document, typed
from rasd.outages.importing.rows import EventRow, FactRow

EVENTS, SIGNALS = "ioda-api", "ioda"
"""Sources of the rows: the hand-checked list is `ioda`, what detectors found is not."""
Second = Annotated[int, Meta(ge=946_684_800, le=4_102_444_800)]
"""Seconds since 1970, of the years 2000 to 2100."""
SCOPES: dict[str, Scope] = {"country": "national", "region": "regional", "asn": "network"}


class Envelope(Struct):
    """What every answer is wrapped in."""

    data: list[Raw]
    error: Any = None
    requestParameters: dict[str, Any] | None = None


class FoundEvent(Struct):
    """One event, in the API's default format."""

    location: Annotated[str, Meta(pattern=r"^(country|region|asn)/\w+$")]
    start: Second
    duration: Annotated[int, Meta(ge=1, le=10 * 366 * 86_400)]
    datasource: str
    location_name: str = ""
    score: float | None = None


class Series(Struct, rename={"kind": "entityType", "code": "entityCode", "start": "from"}):
    """One signal of one entity; a value every `step` seconds, null where nothing was measured."""

    kind: str
    code: str
    datasource: Annotated[str, Meta(min_length=1, max_length=30)]
    start: Second
    step: Annotated[int, Meta(ge=1, le=3600)]
    values: list[Annotated[float, Meta(ge=0)] | None]
    subtype: str | None = field(default=None)


def events(path: Path, watch: Watch, asked: Asked) -> Iterator[EventRow | Rejected]:
    """Yield the events of an answer of /outages/events."""
    answer = _answer(path, watch)
    related = str((answer.requestParameters or {}).get("relatedTo") or "")
    for number, raw in enumerate(answer.data):
        try:
            found = typed(raw, FoundEvent)
            country = _country(found, related, asked)
        except ListError as problem:
            yield Rejected(number + 1, str(problem))
            continue
        key = f"{found.location} {found.datasource} {found.start}"
        yield EventRow(number, key, _event(found, key, country), msgspec.json.decode(raw))


def signals(path: Path, watch: Watch, asked: Asked) -> Iterator[FactRow | Rejected]:
    """Yield the hours of each series of an answer of /signals/raw."""
    for number, raw in enumerate(_flat(_answer(path, watch).data), start=1):
        try:
            series = typed(raw, Series)
        except ListError as problem:
            yield Rejected(number, str(problem))
            continue
        yield from _hours(series)


def _answer(path: Path, watch: Watch) -> Envelope:
    answer = document(path, watch, Envelope)
    if answer.error:
        raise ListError(f"the API answered with an error: {str(answer.error)[:100]}")
    return answer


def _flat(data: list[Raw]) -> Iterator[Raw]:
    for one in data:
        if bytes(one).lstrip()[:1] == b"[":
            yield from typed(one, list[Raw])
        else:
            yield one


def _country(found: FoundEvent, related: str, asked: Asked) -> str:
    kind, _slash, code = found.location.partition("/")
    if kind == "country":
        return NAMES.get(code) or found.location_name or code
    kind, _slash, code = related.partition("/")
    if kind == "country" and code:
        return NAMES.get(code, code)
    if asked.country:
        return asked.country_name
    raise ListError("a region or a network, and its country is not said (use --country)")


def _event(found: FoundEvent, key: str, country: str) -> Event:
    start = datetime.fromtimestamp(found.start, UTC)
    end = start + timedelta(seconds=found.duration)
    kind, _slash, code = found.location.partition("/")
    return Event(
        source=EVENTS,
        id=key,
        country=country,
        start=Moment(start, start, "minute"),
        end=Moment(end, end, "minute"),
        kind="degraded",
        scope=SCOPES[kind],
        area="" if kind == "country" else found.location_name,
        networks=(int(code),) if kind == "asn" and code.isdigit() else (),
        link="https://ioda.inetintel.cc.gatech.edu/" + found.location,
    )


def _hours(series: Series) -> Iterator[FactRow]:
    values: dict[datetime, list[float]] = defaultdict(list)
    for number, value in enumerate(series.values):
        if value is not None:
            at = datetime.fromtimestamp(series.start + number * series.step, UTC)
            values[at.replace(minute=0, second=0)].append(value)
    for hour, found in values.items():
        yield FactRow(
            {
                "source": SIGNALS,
                "signal": ":".join(filter(None, (series.datasource, series.subtype)))[:40],
                "entity": f"{series.kind}/{series.code}"[:60],
                "hour": hour,
                "value": median(found),
                "samples": len(found),
            }
        )
