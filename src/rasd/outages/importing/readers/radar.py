"""Cloudflare Radar's annotations of outages, as JSON or CSV.

Built from the documented shape (research 1.6): no recorded answer was at hand. In CSV the columns
are taken under the names of the JSON fields, lists with commas, spaces or bars between.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Raw, Struct, field

from rasd.outages.events.event import Cause, Event, Moment, Rejected, Scope
from rasd.outages.events.networks import network_numbers
from rasd.outages.events.tables import Cells, ListError, Watch, written_rows
from rasd.outages.importing.asked import NAMES, Asked
from rasd.outages.importing.readers.documents import document, typed
from rasd.outages.importing.rows import EventRow

SCOPES: dict[str, Scope] = {
    "NATIONWIDE": "national",
    "REGIONAL": "regional",
    "NETWORK": "network",
}
ORDERED = {"GOVERNMENT_DIRECTED"}
UNKNOWN = {"", "UNKNOWN"}


class Outage(Struct):
    """Why and how wide."""

    outageCause: str = ""
    outageType: str = ""


class Location(Struct):
    """A country by its code."""

    code: str
    name: str = ""


class Annotation(Struct, rename="camel"):
    """One outage as Radar's team noted it."""

    id: str
    start_date: datetime
    locations: list[str]
    locations_details: list[Location] = []
    asns: list[int] = []
    outage: Outage = field(default_factory=Outage)
    end_date: datetime | None = None
    description: str | None = None
    scope: str | None = None
    linked_url: str | None = None


class Result(Struct):
    """The list itself."""

    annotations: list[Raw]


class Answer(Struct):
    """What it is wrapped in."""

    result: Result
    success: bool = True


def read(path: Path, watch: Watch, asked: Asked) -> Iterator[EventRow | Rejected]:
    """Yield one event for each country of each annotation."""
    number = 0
    for line, text in _annotations(path, watch):
        try:
            found = typed(text, Annotation)
        except ListError as problem:
            yield Rejected(line, str(problem))
            continue
        if not found.locations:
            yield Rejected(line, "no country")
        for code in dict.fromkeys(found.locations):
            key = f"{found.id}/{code}"
            yield EventRow(number, key, _event(found, key, code), msgspec.json.decode(text))
            number += 1


def _annotations(path: Path, watch: Watch) -> Iterator[tuple[int, bytes | Raw]]:
    with path.open("rb") as file:
        first = file.read(1024).lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    if first in (b"{", b"\x1f", b"\x28"):
        answer = document(path, watch, Answer)
        if not answer.success:
            raise ListError("the API answered with an error")
        yield from enumerate(answer.result.annotations, start=1)
        return
    for line, cells in written_rows(path, watch):
        yield line, msgspec.json.encode(_of_cells(cells))


def _of_cells(cells: Cells) -> dict[str, Any]:
    """Return a row of the CSV as the JSON would have it."""
    named = {name.rpartition(".")[2].strip(): value.strip() for name, value in cells.items()}
    found: dict[str, Any] = {name: value for name, value in named.items() if value}
    found["locations"] = re.findall(r"\b[A-Z]{2}\b", named.get("locations", ""))
    found["asns"] = list(network_numbers(named.get("asns", "")))
    found["outage"] = {name: named.get(name, "") for name in ("outageCause", "outageType")}
    for nested in ("locationsDetails", "asnsDetails"):
        found.pop(nested, None)
    return found


def _event(found: Annotation, key: str, code: str) -> Event:
    start, end = _utc(found.start_date), found.end_date and _utc(found.end_date)
    names = {one.code: one.name for one in found.locations_details}
    cause = _cause(found)
    remarks = ("end left open: not after the beginning",) if end and end <= start else ()
    return Event(
        source="radar",
        id=key,
        country=NAMES.get(code) or names.get(code) or code,
        start=Moment(start, start, "minute"),
        end=Moment(end, end, "minute") if end and end > start else None,
        kind="shutdown" if cause in ("government", "exam") else "degraded",
        scope=SCOPES.get(found.outage.outageType, ""),
        area=found.scope or "",
        networks=tuple(found.asns),
        cause=cause,
        cause_said=found.outage.outageCause,
        link=found.linked_url or "",
        remarks=remarks,
    )


def _utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _cause(found: Annotation) -> Cause:
    said = found.outage.outageCause
    if said in UNKNOWN:
        return ""
    if said in ORDERED:
        return "exam" if "exam" in (found.description or "").lower() else "government"
    return "technical"
