"""Everything of the page of hours between two days of Baghdad."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from rasd.atlas import queries
from rasd.kernel.clock import BAGHDAD
from rasd.observatory.drawing.span import Drawn, draw
from rasd.observatory.hours.grid import Month, grid
from rasd.observatory.hours.said import Line, Said, lines, said
from rasd.observatory.hours.voices import Voice, covered, of_records
from rasd.text.dates import format_range

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Hours:
    """The days from `first` to `last`, both included, and the outages that reach into them."""

    first: date
    last: date
    outages: list[queries.Outage]
    lang: str

    @property
    def words(self) -> str:
        """Return the days in words."""
        return format_range(self.first.isoformat(), self.last.isoformat(), self.lang)

    @property
    def since(self) -> datetime:
        """Return the first moment."""
        return _midnight(self.first)

    @property
    def until(self) -> datetime:
        """Return the first moment after the last day."""
        return _midnight(self.last + DAY)

    @cached_property
    def voices(self) -> list[Voice]:
        """Return the sources that say something of these hours."""
        bodies = [(one.body, one.record.ref) for one in reversed(self.outages)]
        return of_records(bodies, self.since, self.until)

    @cached_property
    def months(self) -> list[Month]:
        """Return the rows of days."""
        return grid(self.first, self.last, self.voices, self.lang)

    @cached_property
    def said(self) -> list[Said]:
        """Return how much each source says."""
        return [said(voice, self.since, self.until, self.lang) for voice in self.voices]

    @cached_property
    def lines(self) -> list[Line]:
        """Return every stretch of every source."""
        return lines(self.voices, self.lang)

    @cached_property
    def spans(self) -> list[Drawn]:
        """Return the records, each drawn as far as its beginning and end are known."""
        return [draw(one, self.since, self.until, self.lang) for one in reversed(self.outages)]

    @property
    def every(self) -> int:
        """Return how many hours the page is about."""
        return round((self.until - self.since) / HOUR)

    @cached_property
    def spoken(self) -> int:
        """Return of how many of them at least one source says something."""
        spans = [span for voice in self.voices for span in voice.spans]
        return covered(spans, self.since, self.until)

    @property
    def silent(self) -> int:
        """Return of how many hours no source says anything."""
        return self.every - self.spoken


def hours(first: date, last: date, lang: str) -> Hours:
    """Return the page of the days from `first` to `last`."""
    known = queries.outages()
    since, until = first.isoformat(), last.isoformat()
    there = [one for one in known if _began(one) <= until and _ended(one) >= since]
    return Hours(first, last, there, lang)


def _began(one: queries.Outage) -> str:
    return one.record.started


def _ended(one: queries.Outage) -> str:
    """Return the last day that a record reaches; one without an end is known at its beginning."""
    if one.record.ended:
        return one.record.ended
    return "9999" if one.record.ongoing else one.record.started


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=BAGHDAD)
