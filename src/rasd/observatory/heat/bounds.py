"""From when to when something was cut: the minutes that one record stands for, surely and at most.

Surely: after the latest beginning and before the earliest end, while no source says that it
worked, even in part. At most: from the earliest beginning to the latest end, without the time of
which all sources that speak of it say that it worked. Of a series only the known occurrences are
sure; on the other days of its season the stated hours count at most. Where nobody stated the end,
or the hours of a season, the record is `open`: what it says beyond is not counted, but told.
"""

from dataclasses import dataclass
from datetime import time, timedelta

from rasd.observatory.heat.spans import (
    DAY,
    Span,
    Spans,
    both,
    day_of,
    midnight,
    minus,
    minute,
    union,
    within,
)
from rasd.outages.body import Interval, OutagePart, Stretch

LONGEST_DAILY = 3 * DAY
"""An exam cut known by days alone, longer than this, is a season of daily cuts in one row."""


@dataclass(frozen=True)
class Lost:
    """Minutes by Baghdad's clock; every sure one is a possible one too.

    `vague`: the days of a season whose hours nobody stated, not counted as minutes.
    """

    sure: Spans
    possible: Spans
    is_open: bool
    vague: Spans = ()


def lost(part: OutagePart, *, lasting: Span | None) -> Lost:
    """Return what a part stands for.

    `lasting`, for a cut that goes on: the minute until which that is known, and now.
    """
    if part.onset is None:
        return Lost((), (), is_open=True)
    if part.series or _is_season(part):
        return _of_series(part, part.onset)
    sure, possible, is_open = _outer(part.onset, part.resolution, lasting)
    first, last = minute(part.onset.latest), _end(part.resolution, lasting)
    cut, partly, back = (_stated(part.states, state) for state in ("cut", "partial", "back"))
    said = union((*sure, *cut)) if last is None else union((*sure, *within(cut, first, last)))
    sure = minus(said, union((*partly, *back)))
    at_most = minus(union((*possible, *cut, *partly)), minus(back, union((*cut, *partly))))
    return Lost(sure, union((*at_most, *sure)), is_open)


def _outer(
    onset: Interval, resolution: Interval | None, lasting: Span | None
) -> tuple[Spans, Spans, bool]:
    first = minute(onset.earliest), minute(onset.latest)
    if resolution:
        last = minute(resolution.earliest), minute(resolution.latest)
        return union([(first[1], last[0])]), union([(first[0], last[1])]), False
    if lasting:
        return union([(first[1], lasting[0])]), union([(first[0], lasting[1])]), False
    # Nobody knows when it ended: only the day of its beginning is known to be touched.
    return (), union([(first[0], midnight(day_of(first[0])) + DAY)]), True


def _end(resolution: Interval | None, lasting: Span | None) -> int | None:
    if resolution:
        return minute(resolution.earliest)
    return lasting[0] if lasting else None


def _stated(states: list[Stretch], state: str) -> Spans:
    return union((minute(one.start), minute(one.end)) for one in states if one.state == state)


def _is_season(part: OutagePart) -> bool:
    """Tell whether days of exams stand in one row, as some lists write them."""
    if part.cause != "exam" or part.onset is None or part.resolution is None or part.states:
        return False
    by_days = "day" in (part.onset.precision, part.resolution.precision)
    spans = minute(part.resolution.latest) - minute(part.onset.earliest)
    return by_days and part.type == "shutdown" and spans > LONGEST_DAILY


def _of_series(part: OutagePart, onset: Interval) -> Lost:
    series = part.series
    occurrences = series.occurrences if series else []
    sure = union((minute(one.start), minute(one.end)) for one in occurrences)
    if part.resolution is None:
        return Lost(sure, sure, is_open=True)
    first, last = minute(onset.earliest), minute(part.resolution.latest)
    hours = series.local_hours if series else ""
    if not hours:
        return Lost(sure, sure, is_open=True, vague=((first, last),))
    told = {day_of(start) for start, _end in sure}
    daily = union(span for span in _daily(hours, first, last) if day_of(span[0]) not in told)
    return Lost(sure, union((*sure, *both(daily, ((first, last),)))), is_open=False)


def _daily(hours: str, first: int, last: int) -> list[Span]:
    """Return the span of each day; hours that end before they begin go on past midnight."""
    start, end = (time.fromisoformat(one) for one in hours.split("-"))
    begin, stop = (one.hour * 60 + one.minute for one in (start, end))
    length = (stop - begin) % DAY or DAY
    days, day = [], day_of(first)
    while midnight(day) < last:
        days.append((midnight(day) + begin, midnight(day) + begin + length))
        day += timedelta(days=1)
    return days
