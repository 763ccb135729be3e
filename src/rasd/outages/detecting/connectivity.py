"""Cuts in the connectivity of a region: a seasonal median with hysteresis.

A cut begins where a value falls below `BEGINS` of what that hour should show and further than it
usually strays, and ends where it is back above `ENDS`. While it lasts, the expected value stands
in for the measured one in the history, for a week at most: then the new level is the normal one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from rasd.outages.detecting.few_probes import Seen, are_few, loudest
from rasd.outages.detecting.seasonal import Expected, History

BEGINS = 0.8
BEGINS_UNKNOWN = 0.1
"""While the hour of the day is not known yet, only near silence is a cut."""
ENDS = 0.9
CUT = 0.25
LASTING = 3
"""Hours below normal, not cut off, that make an episode: shorter dips are noise of few probes."""
HOUR = timedelta(hours=1)
NEW_LEVEL = timedelta(days=7)
FEWEST = 3
"""Values of fewer samples than this say nothing, where the number of samples is known."""

Kind = Literal["cut", "degraded"]


@dataclass(frozen=True, slots=True)
class Hour:
    """One hour of one region: its start in UTC, the value, and of how many samples if known."""

    at: datetime
    value: float
    samples: int | None = None


@dataclass(frozen=True, slots=True)
class Episode:
    """A time below normal. Onset and resolution are intervals: what lies between two hours.

    `resolved_*` are None while it lasts at the end of the series. `lowest` is the smallest part
    of the expected value; `covered` the part of its hours that have a usable value.
    """

    kind: Kind
    onset_earliest: datetime
    onset_latest: datetime
    resolved_earliest: datetime | None
    resolved_latest: datetime | None
    lowest: float
    hours: int
    covered: float

    @property
    def confidence(self) -> float:
        """Return 0 to 1 from depth and coverage; a hand-set measure, no probability."""
        return round((1 - self.lowest) * self.covered, 2)


@dataclass(slots=True)
class _Open:
    before: datetime
    hours: list[Seen]

    def closed(self, after: datetime | None) -> Episode | None:
        """Return the episode, or None where it was noise."""
        hours, before = self.hours, self.before
        if are_few(hours):
            loud = loudest(hours)
            if not loud:
                return None
            start, end = hours.index(loud[0]), hours.index(loud[-1])
            before = hours[start - 1].at if start else before
            after = hours[end + 1].at if end + 1 < len(hours) else after
            hours = list(loud)
        lowest = min(one.value / one.expected for one in hours)
        if lowest >= CUT and len(hours) < LASTING:
            return None
        first, last = hours[0].at, hours[-1].at
        span = max(1, round((last - first) / HOUR) + 1)
        return Episode(
            "cut" if lowest < CUT else "degraded",
            before,
            first,
            last if after else None,
            after,
            round(max(lowest, 0.0), 3),
            span,
            round(min(1.0, len(hours) / span), 3),
        )


def episodes(series: Iterable[Hour]) -> Iterator[Episode]:
    """Yield the episodes of one region, in order of time; the hours come in order of time."""
    history, now, last = History(), None, None
    for hour in series:
        if hour.samples is not None and hour.samples < FEWEST:
            continue
        expected = history.expected(hour.at.hour)
        low = expected is not None and _low(hour.value, expected, ending=now is not None)
        if low and expected:
            if now is None:
                now = _Open(last or hour.at, [])
            now.hours.append(Seen(hour.at, hour.value, expected.value))
            accepted = hour.at - now.hours[0].at >= NEW_LEVEL
            history.add(hour.at.hour, hour.value if accepted else expected.value)
        else:
            if now is not None and (found := now.closed(hour.at)):
                yield found
            now = None
            history.add(hour.at.hour, hour.value)
        last = hour.at
    if now is not None and (found := now.closed(None)):
        yield found


def _low(value: float, expected: Expected, *, ending: bool) -> bool:
    if expected.value <= 0:
        return False
    if ending:
        return value < ENDS * expected.value
    begins = BEGINS if expected.seasonal else BEGINS_UNKNOWN
    return value < begins * expected.value and value < expected.value - expected.stray


def gaps(series: Iterable[Hour], longest: timedelta = HOUR) -> Iterator[tuple[datetime, datetime]]:
    """Yield the times without a usable value: about these the series says nothing."""
    last: datetime | None = None
    for hour in series:
        if hour.samples is not None and hour.samples < FEWEST:
            continue
        if last is not None and hour.at - last > longest:
            yield last + HOUR, hour.at
        last = hour.at
