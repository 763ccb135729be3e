"""Expected windows: days around which cuts came in some of the last five years.

In two years or more a cut is called likely, in one it is possible: warning often against warning
seldom is for the reader to choose. Nothing was fitted: five years back, a week to either side. What
it is worth is measured year by year (`backtest`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rasd.outages.forecasting.hours import Hours, hours_of
from rasd.outages.forecasting.seasons import Season
from rasd.outages.forecasting.territory import TERRITORIES, Territory

YEARS = 5
"""How many years back one looks."""
Level = Literal["likely", "possible"]
ENOUGH: dict[Level, int] = {"likely": 2, "possible": 1}
"""In how many of them there must have been a cut."""
AROUND = timedelta(days=7)
GAP = timedelta(days=4)
"""Windows closer than this are one."""
DAY = timedelta(days=1)
AHEAD = 365


@dataclass(frozen=True, slots=True)
class Window:
    """Days on which a cut is to be expected: between `first` and `last`, both included.

    `opens` and `closes` are the earliest and latest days on which past seasons began and ended,
    carried to this year. `years` had cuts then, of `asked` years that could have had one.
    """

    territory: Territory
    level: Level
    first: date
    last: date
    opens: tuple[date, date]
    closes: tuple[date, date]
    years: tuple[int, ...]
    asked: int
    hours: Hours | None
    sources: tuple[str, ...]

    @property
    def days(self) -> int:
        """Return its length in days."""
        return (self.last - self.first).days + 1


def expected(
    known: Iterable[Season], as_of: date, days: int = AHEAD, level: Level = "likely"
) -> list[Window]:
    """Return the windows that begin or last in the `days` from `as_of` on, in order of time.

    `known` must hold nothing that came to be known on `as_of` or later (`exam_cuts`).
    """
    seasons = list(known)
    found: list[Window] = []
    for territory in TERRITORIES:
        own = [one for one in seasons if one.territory == territory]
        found.extend(_windows(own, as_of, days, level))
    return sorted(found, key=lambda one: (one.first, one.territory))


Marks = dict[date, dict[int, set[Season]]]


def marks(seasons: Iterable[Season]) -> Marks:
    """Return for each day the seasons that came within a week of it, by how many years before."""
    found: Marks = defaultdict(lambda: defaultdict(set))
    for season in seasons:
        for back in range(1, YEARS + 1):
            at = season.first - AROUND + _years(back)
            while at <= season.last + AROUND + _years(back):
                found[at][back].add(season)
                at += DAY
    return found


def _windows(seasons: list[Season], as_of: date, days: int, level: Level) -> Iterator[Window]:
    marked = marks(seasons)
    run: list[date] = []
    for at in (as_of + n * DAY for n in range(days)):
        if len(marked.get(at, ())) < ENOUGH[level]:
            continue
        if run and at - run[-1] > GAP:
            yield _window(seasons, marked, run, level)
            run = []
        run.append(at)
    if run:
        yield _window(seasons, marked, run, level)


def _window(seasons: list[Season], marked: Marks, run: list[date], level: Level) -> Window:
    first, last = run[0], run[-1]
    used: dict[int, set[Season]] = defaultdict(set)
    for at in run:
        for back, own in marked[at].items():
            used[back] |= own
    opens = [min(one.first for one in own) + _years(back) for back, own in used.items()]
    closes = [max(one.last for one in own) + _years(back) for back, own in used.items()]
    everything = set().union(*used.values())
    return Window(
        seasons[0].territory,
        level,
        first,
        last,
        (_within(min(opens), first, last), _within(max(opens), first, last)),
        (_within(min(closes), first, last), _within(max(closes), first, last)),
        tuple(sorted({one.first.year for one in everything})),
        min(YEARS, first.year - min(one.first for one in seasons).year),
        hours_of(everything),
        tuple(sorted({cut.source for one in everything for cut in one.cuts})),
    )


def _within(day: date, first: date, last: date) -> date:
    return max(first, min(day, last))


def _years(count: int) -> timedelta:
    """Return so many years in whole days; calendars of schools follow weeks, not leap days."""
    return timedelta(days=round(365.25 * count))
