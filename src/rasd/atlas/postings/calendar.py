"""A span of days as few years, months and days that are put together, or taken away again.

`2019-01-01` to `2019-12-28` is the year but for three days, not eleven months and 28 days. Whatever
the span, two handfuls of sets make it.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

ALL = ""
"""The span of all years; a year is YYYY, a month YYYY-MM, a day YYYY-MM-DD."""
_LEVEL = {0: 0, 4: 1, 7: 2, 10: 3}
_WEIGHT = {0: 2, 4: 3, 7: 1, 10: 1}
"""What reading a set costs, roughly: that of a year is large, that of all records only runs."""
Years = tuple[int, int]
NO_YEARS = (1, 0)
Signed = tuple[bool, str]


@dataclass(frozen=True)
class Step:
    """Spans of one length: first those in `without` are taken away, then those in `within` put."""

    without: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)


@lru_cache(maxsize=256)
def steps(first: str, last: str, years: Years | None) -> tuple[Step, ...]:
    """Return what makes the days `first` to `last` (YYYY-MM-DD, both included).

    `years` are the first and last that have records; None for a span of one year, which is then
    made without taking from the set of all. Four steps: all, years, months, days, to be taken in
    this order, beginning with nothing.
    """
    found = tuple(Step() for _ in _LEVEL)
    root = ALL if years else first[:4]
    for is_within, span in _parts(root, first, last, years or NO_YEARS, is_held=False):
        step = found[_LEVEL[len(span)]]
        (step.within if is_within else step.without).append(span)
    return found


def _parts(span: str, first: str, last: str, years: Years, *, is_held: bool) -> list[Signed]:
    """Return what makes the asked part of a span, which as a whole is held already or is not."""
    start, end = _ends(span, years)
    if last < start or end < first:
        return [(False, span)] if is_held else []
    if first <= start and end <= last:
        return [] if is_held else [(True, span)]
    if len(span) == 7:
        return _of_month(span, first, last, is_held=is_held)
    one_by_one = _inside(span, first, last, years, is_held=is_held)
    but_for = [(not is_held, span), *_inside(span, first, last, years, is_held=not is_held)]
    return min(one_by_one, but_for, key=_weight)


def _inside(span: str, first: str, last: str, years: Years, *, is_held: bool) -> list[Signed]:
    return [
        part
        for child in _children(span, years)
        for part in _parts(child, first, last, years, is_held=is_held)
    ]


def _of_month(month: str, first: str, last: str, *, is_held: bool) -> list[Signed]:
    """Return the days that are put or, where these are fewer, the month but for days."""
    days = [f"{month}-{day:02}" for day in range(1, int(_ends(month)[1][8:]) + 1)]
    asked = [(True, day) for day in days if first <= day <= last]
    others = [(False, day) for day in days if not first <= day <= last]
    if is_held:
        return min(others, [(False, month), *asked], key=len)
    return min(asked, [(True, month), *others], key=len)


def _weight(parts: list[Signed]) -> int:
    return sum(_WEIGHT[len(span)] for _is_within, span in parts)


def _ends(span: str, years: Years = NO_YEARS) -> tuple[str, str]:
    if len(span) == 7:
        return f"{span}-01", f"{span}-{monthrange(int(span[:4]), int(span[5:]))[1]}"
    if span:
        return f"{span}-01-01", f"{span}-12-31"
    return f"{years[0]:04}-01-01", f"{years[1]:04}-12-31"


def _children(span: str, years: Years) -> Iterator[str]:
    if not span:
        return (f"{year:04}" for year in range(years[0], years[1] + 1))
    return (f"{span}-{month:02}" for month in range(1, 13))
