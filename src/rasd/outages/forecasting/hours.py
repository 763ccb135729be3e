"""At which hours: from when at the earliest to when at the latest, of the newest season that says.

Hours changed from one season to the next, so that older seasons widen the interval and never
narrow it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from rasd.outages.forecasting.seasons import Season

NEWEST = 3
"""Seasons with clock times that are asked."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes of Baghdad's day: the usual beginning and end, and the earliest and latest of all."""

    usual: tuple[int, int]
    earliest: int
    latest: int

    @property
    def text(self) -> str:
        """Return the usual hours as `05:30-08:30`."""
        return f"{clock(self.usual[0])}-{clock(self.usual[1])}"


def hours_of(seasons: Iterable[Season]) -> Hours | None:
    """Return the hours of seasons, or None where no list gives a clock."""
    timed = [
        [
            (cut.begins, cut.ends)
            for cut in season.cuts
            if cut.begins is not None and cut.ends is not None and cut.begins < cut.ends
        ]
        for season in sorted(seasons, key=lambda one: one.first, reverse=True)
    ]
    asked = [spans for spans in timed if spans][:NEWEST]
    if not asked:
        return None
    newest = asked[0]
    everything = [span for spans in asked for span in spans]
    return Hours(
        (round(median(one[0] for one in newest)), round(median(one[1] for one in newest))),
        min(one[0] for one in everything),
        max(one[1] for one in everything),
    )


def clock(minutes: int) -> str:
    """Return minutes of a day as `05:30`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
