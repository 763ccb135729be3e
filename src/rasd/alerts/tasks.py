"""Periodic work: alerts that nobody kept end."""

from datetime import timedelta

from rasd.alerts.actions import end_forgotten
from rasd.kernel.sweeps import sweep


@sweep(every=timedelta(hours=12))
def end_forgotten_alerts() -> None:
    """Remove alerts whose year is over."""
    end_forgotten()
