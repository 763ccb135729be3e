"""Sets of minutes as sorted spans that do not touch: united, cut with, taken from each other.

A span is (first minute, first minute after it), counted from 1970 by Baghdad's clock.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from rasd.outages.body.times import read

Span = tuple[int, int]
Spans = tuple[Span, ...]
BAGHDAD = 180
"""Minutes before UTC all year round since 2008; no record of an outage is older."""
DAY = 1440
_EPOCH = date(1970, 1, 1)


def minute(text: str) -> int:
    """Return the minute of a UTC text of a body by Baghdad's clock."""
    return int(read(text).timestamp()) // 60 + BAGHDAD


def midnight(day: date) -> int:
    """Return the first minute of a day in Baghdad."""
    return (day - _EPOCH).days * DAY


def day_of(at: int) -> date:
    """Return the day in Baghdad in which a minute lies."""
    return datetime.fromtimestamp(at * 60, UTC).date()


def union(spans: Iterable[Span]) -> Spans:
    """Return the minutes that lie in any of the spans; empty spans and backward ones are none."""
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def minus(spans: Spans, others: Spans) -> Spans:
    """Return the minutes of `spans` that are in none of `others`."""
    left = list(spans)
    for start, end in others:
        left = [
            part
            for first, last in left
            for part in ((first, min(last, start)), (max(first, end), last))
            if part[0] < part[1]
        ]
    return tuple(left)


def within(spans: Spans, start: int, end: int) -> Spans:
    """Return the minutes of `spans` from `start` to `end`."""
    cut = ((max(first, start), min(last, end)) for first, last in spans)
    return tuple(span for span in cut if span[0] < span[1])


def both(spans: Spans, others: Spans) -> Spans:
    """Return the minutes that lie in both sets."""
    return union(part for start, end in others for part in within(spans, start, end))


def length(spans: Spans) -> int:
    """Return how many minutes there are."""
    return sum(end - start for start, end in spans)


def by_day(spans: Spans) -> Iterator[tuple[date, int]]:
    """Yield (day in Baghdad, minutes in it) for every day that is touched, in order."""
    totals: dict[date, int] = {}
    for start, end in spans:
        while start < end:
            day = day_of(start)
            stop = min(end, midnight(day) + DAY)
            totals[day] = totals.get(day, 0) + stop - start
            start = stop
    yield from totals.items()
