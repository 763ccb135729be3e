"""What day it is in Baghdad; nothing finer than a day is ever stored about a reporter."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

BAGHDAD = ZoneInfo("Asia/Baghdad")


def now() -> datetime:
    """Return the present moment with Baghdad's time zone."""
    return datetime.now(BAGHDAD)


def today() -> date:
    """Return the present day in Baghdad."""
    return now().date()
