"""Times as people wrote them into lists."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from rasd.outages.events.event import Moment

ZONES = {"iraq": ZoneInfo("Asia/Baghdad")}
WEST, EAST = timedelta(hours=12), timedelta(hours=14)
"""The clocks farthest behind and ahead of UTC."""
YEARS = 1900, 2999
_CLOCK = re.compile(r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})?)?\s*([AP]M)?$", re.IGNORECASE)
_DATES = ("%B %d, %Y", "%m/%d/%Y", "%Y-%m-%d")
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)


def minute(text: str) -> Moment:
    """Return a date with a clock time, taken as UTC; raise ValueError.

    A clock of 24 hours beats an AM or PM behind it: `15:15:00 PM` is a quarter past three.
    """
    words = _WEEKDAY.sub("", " ".join(text.split()))
    clock = _CLOCK.search(words)
    if not clock:
        raise ValueError("no clock time")
    at = _date(words[: clock.start()].strip().rstrip(","))
    hours, minutes, seconds, half = clock.groups()
    hour = int(hours)
    if half and hour < 12 and half.upper() == "PM":
        hour += 12
    elif half and hour == 12 and half.upper() == "AM":
        hour = 0
    at = at.replace(hour=hour, minute=int(minutes), second=int(seconds or 0))
    return Moment(at, at, "minute")


def day(text: str, country: str) -> Moment:
    """Return a calendar day as written in that country; raise ValueError.

    Where the country's clock is not known here, the day is as wide as it is anywhere on earth.
    """
    at = _date(text.strip().split(" ")[0].split("T")[0])
    zone = ZONES.get(country.strip().lower())
    if zone is None:
        return Moment(at - EAST, at + timedelta(days=1) + WEST, "day")
    local = at.replace(tzinfo=zone)
    return Moment(local.astimezone(UTC), (local + timedelta(days=1)).astimezone(UTC), "day")


def any_moment(text: str, country: str) -> Moment:
    """Return a time of any usual writing: ISO 8601 or one of `minute`, else a day."""
    text = text.strip()
    if len(text) <= 10:
        return day(text, country)
    try:
        at = _usual(datetime.fromisoformat(text))
    except ValueError:
        return minute(text)
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return Moment(at, at, "minute")


def _date(text: str) -> datetime:
    for form in _DATES:
        try:
            return _usual(datetime.strptime(text, form).replace(tzinfo=UTC))
        except ValueError:
            continue
    raise ValueError("no date")


def _usual(at: datetime) -> datetime:
    """Raise ValueError at both ends of the calendar, where no time zone can be reckoned with."""
    if not YEARS[0] <= at.year <= YEARS[1]:
        raise ValueError("no year of a network")
    return at
