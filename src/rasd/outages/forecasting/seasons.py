"""Seasons: exam cuts of one territory that lie close to each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from rasd.outages.forecasting.cuts import ExamCut
from rasd.outages.forecasting.territory import Territory

APART = timedelta(days=10)
"""Days without a cut after which the next one opens another season."""


@dataclass(frozen=True, slots=True)
class Season:
    """From its first cut to its last, as far as lists know it."""

    territory: Territory
    first: date
    last: date
    cuts: tuple[ExamCut, ...]

    def touches(self, first: date, last: date) -> bool:
        """Return whether any of its days lies between two days, both included."""
        return self.first <= last and first <= self.last


def seasons(cuts: Iterable[ExamCut]) -> list[Season]:
    """Return the seasons of all territories, oldest first."""
    found: list[Season] = []
    for cut in sorted(cuts, key=lambda one: (one.territory, one.first, one.source)):
        last = found[-1] if found else None
        if last and last.territory == cut.territory and cut.first - last.last <= APART:
            joined = max(last.last, cut.last)
            found[-1] = Season(last.territory, last.first, joined, (*last.cuts, cut))
        else:
            found.append(Season(cut.territory, cut.first, cut.last, (cut,)))
    return sorted(found, key=lambda one: (one.first, one.territory))
