"""Where in a year or a month the internet was cut or something blocked, whatever is asked for.

A lane below each bar of the timeline: what people could not show lies beside what became known.
"""

from collections.abc import Iterable
from datetime import date

from rasd.atlas import days

WIDTH = 12
"""A year has twelve parts, a month as well; no mark is narrower than one."""

Day = str
Spans = Iterable[tuple[Day, Day]]


def marks(code: str, outages: Spans, today: Day) -> str:
    """Return path data in a box WIDTH wide for the year or month `code`, "" where nothing lies."""
    first, last = days.first_day(code), days.last_day(code)
    parts: set[int] = set()
    for start, end in outages:
        start, end = max(start, first), min(end, last, today)
        if start <= end:
            parts.update(range(_part(start, code), _part(end, code) + 1))
    return "".join(f"M{at} 103h1v5h-1z" for at in sorted(parts))


def _part(day: Day, code: str) -> int:
    """Return in which twelfth of its span a day lies."""
    there = date.fromisoformat(day)
    return there.month - 1 if len(code) == 4 else (there.day - 1) * WIDTH // 31
