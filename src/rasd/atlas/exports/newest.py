"""What feeds share: how many records they hold, and a day of publication as a moment."""

from datetime import datetime, time

from rasd.kernel.clock import BAGHDAD

NEWEST = 50


def moment(day: str) -> datetime:
    """Return the first moment of a day (YYYY-MM-DD) in Baghdad; feeds say the day only."""
    return datetime.combine(datetime.fromisoformat(day), time(), BAGHDAD)
