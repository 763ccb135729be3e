"""The reader confirms: from now on an alert is kept, sealed to the team."""

from datetime import date
from uuid import UUID

from django.db import transaction

from rasd.alerts import conf, queries, sealed_link
from rasd.alerts.actions.ask import CONFIRM
from rasd.alerts.book import COMPARTMENT, KIND, book
from rasd.alerts.models import Subscription
from rasd.alerts.question import Wish
from rasd.kernel.clock import today
from rasd.vault import actions as vault


class Full(Exception):
    """This site keeps as many alerts as it can send."""


def confirmed_by(link: str) -> tuple[UUID, Wish]:
    """Read a confirming link; raise BrokenLink, for one that is too old as well."""
    number, until, *wish = sealed_link.open_link(CONFIRM, link)
    if today() > date.fromisoformat(until):
        raise sealed_link.BrokenLink
    return UUID(number), Wish(*wish)


def confirm(link: str) -> None:
    """Keep what the link says; a second press changes nothing. Raise BrokenLink or Full."""
    number, wish = confirmed_by(link)
    with transaction.atomic():
        # The folder's lock also orders two presses of one button.
        folder = book()
        if Subscription.objects.filter(pk=number).exists():
            return
        if Subscription.objects.count() >= conf.MOST:
            raise Full
        item = vault.seal_item(
            folder=folder, compartment=COMPARTMENT, kind=KIND, data=wish.to_json()
        )
        Subscription.objects.create(
            pk=number, item=item, day=today(), told_through=queries.last_record()
        )
