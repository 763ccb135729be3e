"""What the measurements of one service on one network last said, and when.

The last 24 hours with enough measurements decide; what could not decide counts for nothing, and is
never taken for "ok".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

State = Literal["blocked", "mixed", "down", "ok", "insufficient"]
STATES = get_args(State)
SPAN = timedelta(hours=24)
FEWEST = 3
"""Deciding measurements within `SPAN`; of fewer nothing is said."""
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Counted:
    """Measurements of an hour, or of a day where they came by days; `until` is its end (UTC)."""

    until: datetime
    blocked: int = 0
    down: int = 0
    ok: int = 0
    insufficient: int = 0

    @property
    def deciding(self) -> int:
        """Return how many say anything."""
        return self.blocked + self.down + self.ok


@dataclass(frozen=True, slots=True)
class Judged:
    """The state, the end of the last hour that decided it, and the sums of its 24 hours."""

    state: State
    until: datetime
    blocked: int
    down: int
    ok: int
    insufficient: int


def judge(hours: Iterable[Counted]) -> Judged | None:
    """Return what is last known; None where nothing was ever measured."""
    ordered = sorted(hours, key=lambda one: one.until, reverse=True)
    if not ordered:
        return None
    for number, one in enumerate(ordered):
        if not one.deciding:
            continue
        within = [other for other in ordered[number:] if one.until - other.until < SPAN]
        if sum(other.deciding for other in within) >= FEWEST:
            return _judged(_state(within), one.until, within)
    newest = ordered[0].until
    return _judged("insufficient", newest, [o for o in ordered if newest - o.until < SPAN])


def _state(hours: list[Counted]) -> State:
    blocked = sum(one.blocked for one in hours)
    down, ok = sum(one.down for one in hours), sum(one.ok for one in hours)
    if blocked:
        # Two of three: one faulty probe among many makes no block, one lucky one no way through.
        return "blocked" if 3 * blocked >= 2 * (blocked + down + ok) else "mixed"
    return "ok" if ok > down else "down"


def _judged(state: State, until: datetime, hours: list[Counted]) -> Judged:
    return Judged(
        state,
        until,
        *(
            sum(getattr(one, name) for one in hours)
            for name in ("blocked", "down", "ok", "insufficient")
        ),
    )
