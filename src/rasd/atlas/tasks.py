"""Periodic work of the public store."""

from datetime import timedelta

from rasd.atlas.follow import follow
from rasd.kernel.sweeps import sweep


@sweep(every=timedelta(seconds=30))
def catch_up() -> None:
    """Apply what a missed wake-up left behind."""
    follow()
