"""What the forecast would have been worth: each year told on its first day, then compared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from rasd.outages.forecasting.cuts import ExamCut
from rasd.outages.forecasting.seasons import seasons
from rasd.outages.forecasting.territory import Territory
from rasd.outages.forecasting.windows import Level, Window, expected

FIRST, LAST = 2016, 2025
Known = Callable[[date], list[ExamCut]]
"""What was known of cuts at the beginning of a day."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year of one territory.

    A season is a hit when its first day lies in a window, late when only a later day does, else
    missed. A window that no season touches is false. Days count once, however many windows.
    """

    year: int
    territory: Territory
    windows: int
    false_windows: int
    seasons: int
    hits: int
    late: int
    missed: int
    days_warned: int
    cut_days: int
    cut_days_warned: int


def backtest(
    known: Known, years: Iterable[int], territory: Territory, level: Level = "likely"
) -> list[Year]:
    """Return one line a year."""
    return [_year(known, year, territory, level) for year in years]


def _year(known: Known, year: int, territory: Territory, level: Level) -> Year:
    new_year, after = date(year, 1, 1), date(year + 1, 1, 1)
    told = [
        one
        for one in expected(seasons(known(new_year)), new_year, (after - new_year).days, level)
        if one.territory == territory
    ]
    came = [
        one
        for one in seasons(cut for cut in known(after) if cut.first >= new_year)
        if one.territory == territory
    ]
    hits = [one for one in came if _covers(told, one.first)]
    touched = [one for one in came if any(one.touches(w.first, w.last) for w in told)]
    days = {day for one in came for cut in one.cuts for day in _days(cut.first, cut.last)}
    return Year(
        year,
        territory,
        windows=len(told),
        false_windows=sum(1 for w in told if not any(one.touches(w.first, w.last) for one in came)),
        seasons=len(came),
        hits=len(hits),
        late=len(touched) - len(hits),
        missed=len(came) - len(touched),
        days_warned=sum(one.days for one in told),
        cut_days=len(days),
        cut_days_warned=sum(1 for day in days if _covers(told, day)),
    )


def _covers(windows: list[Window], day: date) -> bool:
    return any(one.first <= day <= one.last for one in windows)


def _days(first: date, last: date) -> list[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def total(years: Iterable[Year]) -> Year:
    """Return the sum of several lines, as a line of the year 0."""
    lines = list(years)
    names = [name for name in Year.__slots__ if name not in ("year", "territory")]
    sums = {name: sum(getattr(one, name) for one in lines) for name in names}
    return Year(0, lines[0].territory, **sums)
