"""Who says something of these hours: each source with its stretches and its measured levels."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from rasd.observatory.hours.levels import levels
from rasd.observatory.hours.stretches import Source, Stretch, source_of, stretches

HOUR = timedelta(hours=1)
Body = dict[str, Any]
Span = tuple[datetime, datetime]


@dataclass
class Voice:
    """One source; `places` is where each record names it."""

    number: int
    name: str
    places: list[Source] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    levels: list[tuple[datetime, int]] = field(default_factory=list)

    @property
    def spans(self) -> list[Span]:
        """Return every time of which the source speaks."""
        said = [(one.start, one.end) for one in self.stretches]
        return sorted([*said, *((hour, hour + HOUR) for hour, _share in self.levels)])


def of_record(body: Body, ref: str) -> list[Voice]:
    """Return those of one body, numbered as in its list of sources."""
    voices: dict[int, Voice] = {}
    for source, said, measured in _all(body, ref):
        voice = voices.setdefault(source.number, Voice(source.number, source.name))
        _add(voice, source, said, measured)
    return [voices[number] for number in sorted(voices)]


def of_records(bodies: Iterable[tuple[Body, str]], since: datetime, until: datetime) -> list[Voice]:
    """Return those of many bodies between two moments, numbered in order, one for each name."""
    voices: dict[str, Voice] = {}
    for body, ref in bodies:
        for source, said, measured in _all(body, ref):
            heard = [one for one in said if one.start < until and one.end > since]
            there = [one for one in measured if since <= one[0] < until]
            if heard or there:
                voice = voices.setdefault(source.name, Voice(len(voices) + 1, source.name))
                _add(voice, source, heard, there)
    return list(voices.values())


def covered(spans: Iterable[Span], since: datetime, until: datetime) -> int:
    """Return how many hours between two moments lie in at least one span."""
    total, reached = timedelta(), since
    for start, end in sorted(spans):
        if (last := min(end, until)) > reached:
            total += last - max(start, reached)
            reached = last
    return round(total / HOUR)


def _all(
    body: Body, ref: str
) -> Iterable[tuple[Source, list[Stretch], list[tuple[datetime, int]]]]:
    for one in stretches(body, ref):
        yield one.source, [one], []
    for signal in body["outage"].get("signals", []):
        yield source_of(body, signal["source"], ref), [], levels(signal)


def _add(
    voice: Voice, source: Source, said: list[Stretch], measured: list[tuple[datetime, int]]
) -> None:
    if source not in voice.places:
        voice.places.append(source)
    voice.stretches += said
    voice.levels += measured
