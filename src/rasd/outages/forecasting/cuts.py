"""Cuts during examinations, by Baghdad's days and clock, as they were known on some day.

No look-ahead: a row that begins on the day of asking or later does not exist, and what was going on
then ends, for all that is known, on the day before.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from rasd.kernel.clock import BAGHDAD
from rasd.outages.events.event import Event
from rasd.outages.forecasting.territory import Territory, territory_of

LONGEST_ROW = timedelta(days=60)
"""A longer row says that cuts began, not when they were: only its first day counts."""
LONGEST_CUT = timedelta(hours=12)
NEAR = timedelta(days=4)
SAME_CLOCK = 60
"""Minutes: ordered cuts this close to the clock of an exam, a few days away, continue it."""
NO_REASON = {"government-ordered"}


@dataclass(frozen=True, slots=True)
class ExamCut:
    """One cut, or one row of many; `begins` and `ends` are minutes of Baghdad's day, if known.

    `basis`: the list states examinations, or the cut recurs at the clock of one that it states.
    """

    territory: Territory
    first: date
    last: date
    begins: int | None
    ends: int | None
    source: str
    basis: Literal["stated", "recurs"] = "stated"


def exam_cuts(events: Iterable[Event], as_of: date) -> list[ExamCut]:
    """Return what was known of exam cuts at the beginning of `as_of`, oldest first.

    Blocks of single services are left out: the network stays up, and their reasons differ.
    """
    known = [_cut(one) for one in events if one.kind in ("shutdown", "throttling")]
    known = [(cut, event) for cut, event in known if cut.first < as_of]
    stated = [cut for cut, event in known if event.cause == "exam"]
    unsaid = [
        replace(cut, basis="recurs")
        for cut, event in known
        if event.cause_said.strip().lower() in NO_REASON and _is_short(event)
    ]
    yesterday = as_of - timedelta(days=1)
    found = sorted([*stated, *_recurring(stated, unsaid)], key=lambda cut: (cut.first, cut.source))
    return [replace(cut, last=min(cut.last, yesterday)) for cut in found]


def _cut(event: Event) -> tuple[ExamCut, Event]:
    start, end = event.start, event.end
    by_days = _is_by_days(event)
    first = _local(start.earliest).date()
    last = first
    if end:
        # A row by days ends where its last day does: at the midnight that begins the next one.
        last = _local(end.latest - timedelta(seconds=int(by_days))).date()
        last = max(first, last)
    if by_days and last - first > LONGEST_ROW:
        last = first
    clock = not by_days and last - first <= timedelta(days=1)
    return ExamCut(
        territory_of(event),
        first,
        last,
        _minutes(start.earliest) if clock else None,
        _minutes(end.latest) if clock and end and end.precision != "day" else None,
        f"{event.source} {event.id}",
    ), event


def _is_by_days(event: Event) -> bool:
    """Return whether a row knows only days; lists that were joined write these as midnights."""
    ends = [event.start.earliest, *([event.end.latest] if event.end else [])]
    midnights = all(at.astimezone(UTC).time() == time(0) for at in ends)
    return event.start.precision == "day" or midnights


def _recurring(stated: list[ExamCut], unsaid: list[ExamCut]) -> list[ExamCut]:
    """Return ordered cuts without a stated reason that continue a season, day after day."""
    chain, found = list(stated), []
    for cut in sorted(unsaid, key=lambda one: one.first):
        if any(_continues(cut, other) for other in chain):
            chain.append(cut)
            found.append(cut)
    return found


def _continues(cut: ExamCut, other: ExamCut) -> bool:
    if cut.territory != other.territory:
        return False
    if other.begins is None or cut.begins is None:
        return other.first <= cut.first <= other.last
    near = abs(cut.first - other.first) <= NEAR or abs(cut.first - other.last) <= NEAR
    return near and abs(cut.begins - other.begins) <= SAME_CLOCK


def _is_short(event: Event) -> bool:
    if _is_by_days(event):
        return False
    return event.end is None or event.end.latest - event.start.earliest <= LONGEST_CUT


def _local(at: datetime) -> datetime:
    return at.astimezone(BAGHDAD)


def _minutes(at: datetime) -> int:
    return _local(at).hour * 60 + _local(at).minute
