"""Whether a measurement can have been made when it says: its time beside that of its arrival.

Threat: whoever invents measurements dates them back or forward, to put a block into the past or
hide one; and a probe whose clock is wrong counts in a wrong hour.
"""

from datetime import UTC, datetime, timedelta

from rasd.outages.measurements.scoring import Scored

AHEAD = timedelta(hours=1)
"""A clock so far ahead is wrong."""
BEHIND = timedelta(days=31)
"""Probes send what they could not send during a cut; no cut of a whole country lasted longer."""
_UID, _REPORT = ("%Y%m%d%H%M%S", 14), ("%Y%m%dT%H%M%SZ", 16)


def arrival(uid: str) -> datetime | None:
    """Return when OONI took the measurement in (UTC), which begins its uid; None if it does not."""
    return _begins(uid, *_UID)


def misplaced(scored: Scored) -> str:
    """Return why its time cannot be believed, or "".

    Old measurements have the name of their report alone: that was opened before, never long after.
    """
    arrived = arrival(scored.id)
    opened = arrived or _begins(scored.id, *_REPORT)
    if opened is None:
        return ""
    made = datetime.strptime(scored.time, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    if arrived and made - arrived > AHEAD:
        return f"clock: made {_hours(made - arrived)} h after it arrived"
    if opened - made > BEHIND:
        return f"clock: arrived {(opened - made).days} days after it was made"
    return ""


def _begins(name: str, form: str, length: int) -> datetime | None:
    try:
        return datetime.strptime(name[:length], form).replace(tzinfo=UTC)
    except ValueError:
        return None


def _hours(span: timedelta) -> int:
    return round(span / timedelta(hours=1))
