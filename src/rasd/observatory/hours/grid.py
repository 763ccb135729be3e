"""One row a day, 24 hours wide, one lane for each source that speaks of that day.

Days of which no source says anything are one hatched row that says so. Nothing is drawn between
what two sources say, and nothing after the last word of a source.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from rasd.kernel.clock import BAGHDAD
from rasd.observatory.drawing.lane import Lane, lane
from rasd.observatory.hours.voices import Voice
from rasd.text.dates import format_date, format_range
from rasd.text.digits import localized_digits

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Row:
    """A day with its lanes by source number; without any, the days from `iso` to `last`."""

    iso: str
    last: str
    digits: str
    words: str
    lanes: tuple[tuple[int, Lane], ...] = ()


@dataclass(frozen=True)
class Month:
    """The rows of one month."""

    iso: str
    words: str
    rows: tuple[Row, ...]


def grid(first: date, last: date, voices: Sequence[Voice], lang: str) -> list[Month]:
    """Return the rows from the first day of Baghdad to the last, both included."""
    every = [first + at * DAY for at in range((last - first).days + 1)]
    drawn = [(day, tuple(_lanes(day, voices))) for day in every]
    return [
        Month(iso, format_date(iso, lang), tuple(_rows(month, lang)))
        for iso, month in groupby(drawn, key=lambda one: one[0].isoformat()[:7])
    ]


def _lanes(day: date, voices: Sequence[Voice]) -> Iterable[tuple[int, Lane]]:
    midnight = datetime(day.year, day.month, day.day, tzinfo=BAGHDAD)
    for voice in voices:
        if drawn := lane(voice.stretches, voice.levels, midnight):
            yield voice.number, drawn


def _rows(days: Iterable[tuple[date, tuple[tuple[int, Lane], ...]]], lang: str) -> Iterable[Row]:
    """Return a row a day; days without a lane that follow each other are one row."""
    for speaks, run in groupby(days, key=lambda one: bool(one[1])):
        found = list(run)
        if speaks:
            yield from (_row(day, day, lanes, lang) for day, lanes in found)
        else:
            yield _row(found[0][0], found[-1][0], (), lang)


def _row(first: date, last: date, lanes: tuple[tuple[int, Lane], ...], lang: str) -> Row:
    span = first.isoformat(), last.isoformat()
    return Row(*span, localized_digits(first.day, lang), format_range(*span, lang), lanes)
