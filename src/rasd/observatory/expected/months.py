"""Twelve months as strips of days, in which windows stand as bars."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from rasd.outages.forecasting.windows import Window

MONTHS = 12


@dataclass(frozen=True)
class Bar:
    """Days of one month, counted from 0, on which a cut is to be expected."""

    start: int
    days: int
    level: str


@dataclass(frozen=True)
class Month:
    """A month, its number of days, and its bars; those of likely days lie over the others."""

    iso: str
    number: int
    days: int
    bars: tuple[Bar, ...]
    is_january: bool


def months(today: date, *windows: Iterable[Window]) -> list[Month]:
    """Return the month of `today` and the eleven after it."""
    drawn = [one for group in windows for one in group]
    found, first = [], today.replace(day=1)
    for _count in range(MONTHS):
        after = (first + timedelta(days=31)).replace(day=1)
        bars = tuple(_bars(drawn, first, after))
        days = (after - first).days
        found.append(Month(f"{first:%Y-%m}", first.month, days, bars, first.month == 1))
        first = after
    return found


def _bars(windows: list[Window], first: date, after: date) -> Iterable[Bar]:
    for one in windows:
        start, end = max(one.first, first), min(one.last + timedelta(days=1), after)
        if start < end:
            yield Bar((start - first).days, (end - start).days, one.level)
