"""Periodic work: the monthly page."""

from datetime import timedelta

from rasd.kernel.sweeps import sweep
from rasd.transparency.actions import publish_finished_months


@sweep(every=timedelta(hours=6))
def publish_months() -> None:
    """Publish finished months, once two people have allowed it."""
    publish_finished_months()
