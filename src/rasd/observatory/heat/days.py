"""Hours lost by day in Baghdad: what was or may have been done, faults, and what was announced.

An hour counts once, however many records, areas or networks it touched.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from rasd.observatory.heat.spans import by_day, union
from rasd.observatory.listing.cut import Cut


@dataclass(frozen=True)
class Hours:
    """Minutes lost surely, and at most."""

    sure: int = 0
    possible: int = 0

    def __add__(self, other: "Hours") -> "Hours":
        return Hours(self.sure + other.sure, self.possible + other.possible)


@dataclass(frozen=True)
class Layer:
    """One sort of cuts: the minutes by day; `vague` days are of seasons without stated hours."""

    days: dict[date, Hours]
    vague: frozenset[date]

    def between(self, first: date, last: date) -> Hours:
        """Return the minutes from one day to another, both included."""
        every = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return sum((self.days[day] for day in every if day in self.days), Hours())


@dataclass(frozen=True)
class Layers:
    """`lost`: found deliberate, or not established; what was a fault, or only announced, apart."""

    lost: Layer
    technical: Layer
    announced: Layer


def layers(cuts: Iterable[Cut]) -> Layers:
    """Return the layers of these records."""
    sorts: dict[str, list[Cut]] = {"lost": [], "technical": [], "announced": []}
    for cut in cuts:
        sorts[_sort(cut)].append(cut)
    return Layers(**{name: layer(found) for name, found in sorts.items()})


def layer(cuts: Iterable[Cut]) -> Layer:
    """Return the minutes of these records by day, each minute once."""
    every = list(cuts)
    sure = union(span for cut in every for span in cut.lost.sure)
    possible = union(span for cut in every for span in cut.lost.possible)
    surely, at_most = dict(by_day(sure)), dict(by_day(possible))
    days = {day: Hours(surely.get(day, 0), minutes) for day, minutes in at_most.items()}
    vague = by_day(union(span for cut in every for span in cut.lost.vague))
    return Layer(days, frozenset(day for day, _minutes in vague))


def _sort(cut: Cut) -> str:
    if cut.is_announced:
        return "announced"
    return "technical" if cut.is_technical else "lost"
