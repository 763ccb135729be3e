"""The time of a draft outage as far as it is known, and with room around it to look in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rasd.outages.body import OutagePart
from rasd.outages.body.times import read

UNKNOWN_LENGTH = timedelta(hours=12)
"""How far to look after a beginning whose end nobody knows."""


@dataclass(frozen=True, slots=True)
class Span:
    """From the earliest beginning to the latest end, in UTC."""

    start: datetime
    end: datetime

    def wider(self, by: timedelta) -> "Span":
        """Return the span with as much before and after it."""
        return Span(self.start - by, self.end + by)

    def meets(self, start: datetime, end: datetime) -> bool:
        """Return whether another time has a part in common with this one."""
        return start <= self.end and self.start <= end


def span_of(part: OutagePart) -> Span | None:
    """Return the time of an outage, or None while its beginning is not known."""
    if part.onset is None:
        return None
    latest = part.resolution.latest if part.resolution else None
    end = read(latest) if latest else read(part.onset.latest) + UNKNOWN_LENGTH
    return Span(read(part.onset.earliest), end)
