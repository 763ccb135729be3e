"""Periodic work: what imported measurements last said."""

from datetime import timedelta

from rasd.kernel.sweeps import sweep
from rasd.outages.reachability import rule
from rasd.outages.reachability.actions import publish_reachability


@sweep(every=timedelta(minutes=15))
def publish_what_is_reachable() -> None:
    """Publish what new imports changed, once two people have allowed it."""
    if rule.in_force():
        publish_reachability()
