"""What published outages say of hours: one source, one state, from one minute to another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rasd.atlas.shown_aftermath import safe_url
from rasd.outages.body.times import read

Body = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """A source as a record names it; the same name in two records is the same source."""

    name: str
    url: str
    number: int
    """Its place in the record's list, from 1."""
    ref: str

    @property
    def address(self) -> str:
        """Return its address where this may be a link, else ""."""
        return safe_url(self.url)


@dataclass(frozen=True)
class Stretch:
    """`state` cut, partial or back; `percent` of the usual traffic, -1 where nobody states it.

    `kind` is the type of the outage: what is cut off there is blocked in a block.
    """

    source: Source
    start: datetime
    end: datetime
    state: str
    percent: int
    kind: str


def stretches(body: Body, ref: str) -> list[Stretch]:
    """Return all that a body says of hours: its states, and each cut of its series."""
    part = body["outage"]
    kind = part["type"]
    found = [
        Stretch(source, *span, state=line["state"], percent=line.get("percent", -1), kind=kind)
        for line, source, span in _lines(part.get("states", []), body, ref)
    ]
    series = part.get("series") or {}
    state = "partial" if kind == "throttling" else "cut"
    found += [
        Stretch(source, *span, state=state, percent=-1, kind=kind)
        for _line, source, span in _lines(series.get("occurrences", []), body, ref)
    ]
    # A series may stand among the states too: what is said twice by one source is said once.
    return sorted(set(found), key=lambda one: (one.start, one.source.number, one.end, one.state))


def source_of(body: Body, number: int, ref: str) -> Source:
    """Return the source with this number in a body's list."""
    source = body["sources"][number - 1]
    return Source(source["name"], source.get("url", ""), number, ref)


def _lines(
    lines: Iterable[dict[str, Any]], body: Body, ref: str
) -> Iterable[tuple[dict[str, Any], Source, tuple[datetime, datetime]]]:
    for line in lines:
        span = read(line["start"]), read(line["end"])
        yield line, source_of(body, line["source"], ref), span
