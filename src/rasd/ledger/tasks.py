"""Periodic work of the log."""

from datetime import timedelta

from rasd.kernel.sweeps import sweep
from rasd.ledger.actions import publish_audit_head
from rasd.ledger.models import DerivedRule


@sweep(every=timedelta(hours=3))
def publish_head() -> None:
    """Publish the day's head of the audit chain, once two people have allowed it."""
    if DerivedRule.objects.exists():
        publish_audit_head()
