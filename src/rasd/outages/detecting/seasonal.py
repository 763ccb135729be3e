"""What a series of connectivity should show at an hour: the median of the same hour of the day."""

from collections import deque
from dataclasses import dataclass, field
from statistics import median

HOURS = 24
DAYS = 14
ENOUGH_DAYS = 2
ENOUGH_HOURS = 6
ROBUST_SIGMA = 1.4826
"""The median of absolute deviations times this estimates a standard deviation."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The expected value, and how far values usually stray from it (three robust sigmas).

    `seasonal` tells whether it rests on the same hour of other days, or only on the hours before:
    then a quiet night would look like a cut.
    """

    value: float
    stray: float
    seasonal: bool


@dataclass(slots=True)
class History:
    """Values thought normal, by hour of the day (up to 14 days) and in order (up to a week)."""

    by_hour: dict[int, deque[float]] = field(default_factory=dict)
    recent: deque[float] = field(default_factory=lambda: deque(maxlen=7 * HOURS))

    def add(self, hour: int, value: float) -> None:
        """Take a value in."""
        self.by_hour.setdefault(hour, deque(maxlen=DAYS)).append(value)
        self.recent.append(value)

    def expected(self, hour: int) -> Expected | None:
        """Return what to expect at this hour of the day, or None while too little is known."""
        same = self.by_hour.get(hour, ())
        if len(same) >= ENOUGH_DAYS:
            return _around(list(same), seasonal=True)
        if len(self.recent) >= ENOUGH_HOURS:
            return _around(list(self.recent), seasonal=False)
        return None


def _around(values: list[float], *, seasonal: bool) -> Expected:
    middle = median(values)
    stray = 3 * ROBUST_SIGMA * median(abs(value - middle) for value in values)
    return Expected(middle, stray, seasonal)
