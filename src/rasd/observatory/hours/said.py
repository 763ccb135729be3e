"""What sources say of some hours, as the lines of tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rasd.observatory import wording
from rasd.observatory.drawing.lane import TOPS
from rasd.observatory.hours.stretches import Source, Stretch
from rasd.observatory.hours.voices import Voice, covered
from rasd.observatory.moments import short, utc


@dataclass(frozen=True)
class Said:
    """One source: hours by state between two moments, and from when to when it speaks at all."""

    number: int
    name: str
    places: tuple[Source, ...]
    cut: int
    partial: int
    back: int
    measured: int
    span: str


@dataclass(frozen=True)
class Line:
    """One stretch in words; `share` of the usual traffic is "" where the source states none."""

    number: int
    source: Source
    words: str
    utc: str
    state: str
    top: int
    says: str
    share: str


def said(voice: Voice, since: datetime, until: datetime, lang: str) -> Said:
    """Return how much a source says of the time between two moments."""
    hours = {
        state: covered(
            [(one.start, one.end) for one in voice.stretches if one.state == state], since, until
        )
        for state in ("cut", "partial", "back")
    }
    spans = voice.spans
    last = max(end for _start, end in spans)
    return Said(
        number=voice.number,
        name=voice.name,
        places=tuple(voice.places),
        measured=len(voice.levels),
        span=short(max(spans[0][0], since), min(last, until), lang, years=True),
        **hours,
    )


def lines(voices: Iterable[Voice], lang: str) -> list[Line]:
    """Return each stretch of each source in the order of time, with its own beginning and end."""
    every = [(one, voice.number) for voice in voices for one in voice.stretches]
    every.sort(key=lambda pair: (pair[0].start, pair[1]))
    years = len({at.year for one, _number in every for at in (one.start, one.end)}) > 1
    return [_line(one, number, lang, years) for one, number in every]


def _line(one: Stretch, number: int, lang: str, years: bool) -> Line:
    return Line(
        number=number,
        source=one.source,
        words=short(one.start, one.end, lang, years=years),
        utc=utc(one.start, one.end),
        state=one.state,
        top=TOPS[one.state],
        says=wording.state(one.state, one.kind),
        share=wording.share(one.percent, lang),
    )
