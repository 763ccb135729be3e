"""What day it is in Baghdad; nothing finer than a day is ever stored about a reporter."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

BAGHDAD = ZoneInfo("Asia/Baghdad")
_as_of: ContextVar[date | None] = ContextVar("as_of", default=None)


def now() -> datetime:
    """Return the present moment with Baghdad's time zone."""
    return datetime.now(BAGHDAD)


def today() -> date:
    """Return the present day in Baghdad."""
    return _as_of.get() or now().date()


def is_kept() -> bool:
    """Return whether what is made now will be read at another time: then nothing is so "now"."""
    return _as_of.get() is not None


@contextmanager
def as_of(day: date) -> Iterator[None]:
    """Let `today` be this day: a release of one log says the same whenever it is made."""
    token = _as_of.set(day)
    try:
        yield
    finally:
        _as_of.reset(token)
