"""Days and clock times of Baghdad as moments, and back."""

from datetime import date, datetime, timedelta

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body.times import Precision, read, write

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def first_minute(day: str, clock: str) -> str:
    """Return the first minute of what was typed (`2019-10-02`; "", `20` or `20:30`), as UTC."""
    return write(_start(day, clock))


def last_minute(day: str, clock: str) -> str:
    """Return the last minute of what was typed, as UTC."""
    length = {"day": DAY, "hour": HOUR, "minute": MINUTE}[precision_of(clock)]
    return write(_start(day, clock) + length - MINUTE)


def precision_of(clock: str) -> Precision:
    """Return how exactly a time was typed."""
    if not clock:
        return "day"
    return "minute" if ":" in clock else "hour"


def typed_first(utc: str, precision: Precision) -> tuple[str, str]:
    """Return the day and the clock by which `first_minute` says this moment again."""
    at = read(utc).astimezone(BAGHDAD)
    return at.date().isoformat(), _clock(at, precision, edge=0)


def typed_last(utc: str, precision: Precision) -> tuple[str, str]:
    """Return the day and the clock by which `last_minute` says this moment again."""
    at = read(utc).astimezone(BAGHDAD)
    return at.date().isoformat(), _clock(at, precision, edge=59)


def _clock(at: datetime, precision: Precision, edge: int) -> str:
    on_edge = at.minute == edge
    if precision == "day" and on_edge and at.hour == (23 if edge else 0):
        return ""
    if precision == "hour" and on_edge:
        return f"{at.hour:02}"
    return f"{at.hour:02}:{at.minute:02}"


def _start(day: str, clock: str) -> datetime:
    hour, _colon, minute = clock.partition(":")
    at = date.fromisoformat(day)
    return datetime(at.year, at.month, at.day, int(hour or 0), int(minute or 0), tzinfo=BAGHDAD)
