"""Ending an alert, or keeping it for another year: needs the link alone, no key."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from rasd.alerts import conf, sealed_link
from rasd.alerts.models import Subscription
from rasd.kernel.clock import today
from rasd.vault import actions as vault

OWN = "own"


def own_link(numbers: Iterable[UUID]) -> str:
    """Return the link to these alerts, for messages to their reader alone."""
    return sealed_link.seal(OWN, *(number.hex for number in numbers))


def stop(link: str) -> None:
    """Remove the alerts of a link; those that are gone already are no error. Raise BrokenLink."""
    remove(_named(link))


def keep(link: str) -> None:
    """Let the alerts of a link live another year from today; raise BrokenLink."""
    Subscription.objects.filter(pk__in=_named(link)).update(day=today())


def end_forgotten() -> None:
    """Remove alerts that nobody kept for a year."""
    before = today() - timedelta(days=conf.KEPT_DAYS)
    remove(Subscription.objects.filter(day__lt=before).values_list("pk", flat=True))


def remove(numbers: Iterable[UUID]) -> None:
    """Delete alerts and what is sealed of them."""
    with transaction.atomic():
        rows = Subscription.objects.filter(pk__in=list(numbers))
        items = list(rows.values_list("item", flat=True))
        rows.delete()
        vault.remove_items(items=items)


def _named(link: str) -> list[UUID]:
    return [UUID(one) for one in sealed_link.open_link(OWN, link)]
