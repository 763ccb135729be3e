"""Cuts that belong together: an exam season, nights of a curfew, as days of a calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from rasd.kernel.clock import BAGHDAD
from rasd.observatory import wording
from rasd.outages.body.times import read
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits

Body = dict[str, Any]
DAY = timedelta(days=1)
WEEK = 7
MOST_MONTHS = 6


@dataclass(frozen=True)
class Cell:
    """One day of a calendar, "" before the first of a month; `cuts` began on it."""

    digits: str
    cuts: int = 0


@dataclass(frozen=True)
class Month:
    """The weeks of a month, each of seven days from Saturday."""

    words: str
    weeks: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class SeriesView:
    """How often and in which hours of Baghdad; `months` is empty where the calendar is long."""

    words: str
    hours: str
    count: int
    days: int
    months: tuple[Month, ...]


def series(body: Body, lang: str) -> SeriesView | None:
    """Return the series of a body, None where it is one cut."""
    found = body["outage"].get("series")
    if not found:
        return None
    begins = [read(one["start"]).astimezone(BAGHDAD) for one in found.get("occurrences", [])]
    every = {(one["start"], one["end"]) for one in found.get("occurrences", [])}
    cut_days = sorted({at.date() for at in begins})
    months = [list(run) for _key, run in groupby(cut_days, key=lambda day: (day.year, day.month))]
    return SeriesView(
        words=str(wording.PATTERNS[found["pattern"]]),
        hours=localized_digits(found.get("local_hours", "").replace("-", "–"), lang),
        count=len(every),
        days=len(cut_days),
        months=tuple(_month(days, lang) for days in months) if len(months) <= MOST_MONTHS else (),
    )


def _month(cut: list[date], lang: str) -> Month:
    first = cut[0].replace(day=1)
    cells = [Cell("")] * ((first.weekday() - 5) % WEEK)
    cells += [Cell(localized_digits(day.day, lang), cut.count(day)) for day in _days_of(first)]
    cells += [Cell("")] * (-len(cells) % WEEK)
    weeks = tuple(tuple(cells[at : at + WEEK]) for at in range(0, len(cells), WEEK))
    return Month(format_date(first.isoformat()[:7], lang), weeks)


def _days_of(first: date) -> Iterable[date]:
    day = first
    while day.month == first.month:
        yield day
        day += DAY
