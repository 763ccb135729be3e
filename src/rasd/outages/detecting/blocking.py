"""Blocking of one service on one network: a cumulative sum that knows which state it is in.

Source of the method and its constants: OONI's event detector (ooni/data, analysis/detector.py):
Page's CUSUM for a change of the mean from `usual` to `blocked`, with the drift at half the
difference and the threshold at `delay` times that half.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Direction = Literal["blocked", "unblocked"]
USUAL = 0.0
BLOCKED = 0.7
DELAY = 10
"""Hours with values, at the difference between the two means, until an alarm."""
ROUNDING = 1e-9
QUIET = timedelta(hours=24)
HALF_LIFE = timedelta(hours=48)
"""After a silence longer than `QUIET` what was summed up counts half after each of these."""


@dataclass(frozen=True, slots=True)
class Change:
    """The hour at which the sum passed the threshold, and since when it had been rising."""

    direction: Direction
    at: datetime
    rising_since: datetime
    value: float


@dataclass(slots=True)
class _Sum:
    value: float = 0.0
    since: datetime | None = None

    def add(self, gain: float, at: datetime) -> None:
        self.value += gain
        if self.value <= 0:
            self.value, self.since = 0.0, None
        elif self.since is None:
            self.since = at


def changes(
    series: Iterable[tuple[datetime, float]],
    *,
    usual: float = USUAL,
    blocked: float = BLOCKED,
    delay: float = DELAY,
) -> Iterator[Change]:
    """Yield the changes in a series of (hour in UTC, blocked score 0 to 1), in order of time.

    The first state is learnt silently: a series that begins blocked yields no change.
    """
    half = (blocked - usual) / 2
    threshold = delay * half
    state: Direction | None = None
    up, down, last = _Sum(), _Sum(), None
    for at, score in series:
        if last is not None and at - last > QUIET:
            fade = 0.5 ** ((at - last) / HALF_LIFE)
            up.value *= fade
            down.value *= fade
        last = at
        if state != "blocked":
            up.add(score - usual - half, at)
        if state != "unblocked":
            down.add(-(score - blocked) - half, at)
        turned = _turned(up, down, threshold)
        if turned is None:
            continue
        if state is not None:
            since = (up if turned == "blocked" else down).since or at
            yield Change(turned, at, since, score)
        state = turned
        up, down = _Sum(), _Sum()


def _turned(up: _Sum, down: _Sum, threshold: float) -> Direction | None:
    # Ten exact steps meet the threshold and do not pass it; their sum in binary fractions would.
    threshold += ROUNDING
    if up.value > threshold:
        return "blocked"
    return "unblocked" if down.value > threshold else None
