"""allauth keeps when a second factor was set up and last used, to the second: we keep the day."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator

from rasd.kernel.clock import BAGHDAD


def keep_days_only(instance: Authenticator, **_signal: Any) -> None:
    """Round both times down to the day before they are stored (threat 1: who worked when)."""
    instance.created_at = _day(instance.created_at)
    instance.last_used_at = _day(instance.last_used_at)


def _day(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return moment.astimezone(BAGHDAD).replace(hour=0, minute=0, second=0, microsecond=0)
