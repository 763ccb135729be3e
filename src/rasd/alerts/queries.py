"""What of alerts can be known without a key: how many there are, and how far they were told."""

from django.db.models import QuerySet

from rasd.alerts.conf import offered
from rasd.alerts.models import Sending, Subscription
from rasd.atlas.queries.log import last_record_seq
from rasd.kernel.clock import today

__all__ = ["due", "how_many", "last_record", "last_sending", "offered"]


def last_record() -> int:
    """Return the last entry of the log that is about a record, -1 for none.

    Others come every day, such as the head of the team's own chain: no reader waits for them.
    """
    return last_record_seq()


def due() -> QuerySet[Subscription]:
    """Return alerts that do not know the latest publications and had no message today."""
    waiting = Subscription.objects.filter(told_through__lt=last_record())
    return waiting.exclude(told_on=today())


def how_many() -> int:
    """Return the number of alerts; one address may have several."""
    return Subscription.objects.count()


def last_sending() -> Sending | None:
    """Return the last round in which something was sent or tried."""
    return Sending.objects.order_by("-day", "-through").first()
