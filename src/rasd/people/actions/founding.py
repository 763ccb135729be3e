"""Founding the desk: the first members who hold its keys, before anyone can admit anyone."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict
from rasd.kernel.registry import hooks
from rasd.ledger.actions import approve_audit_heads
from rasd.people import groups
from rasd.people.models import Account
from rasd.people.queries import READERS_NEEDED, roles_of
from rasd.people.rules import READERS
from rasd.vault import actions as vault
from rasd.vault.queries import members_of


def found_desk(*, founders: Sequence[Account]) -> None:
    """Make the groups of these members, and let the first two allow what the machine publishes.

    Once, by the operator's command line. Raises Conflict when it was done, for fewer than two
    founders, and for one whose role reads no reports.
    """
    if len({account.pk for account in founders}) < READERS_NEEDED:
        raise Conflict(_("Two people at least must hold the keys."))
    if any(roles_of(account).isdisjoint(READERS) for account in founders):
        raise Conflict(_("This person has no role that reads reports."))
    with transaction.atomic():
        if members_of(groups.DESK):
            raise Conflict(_("The desk was founded before."))
        for slug in groups.ALL:
            vault.create_group(slug=slug, founders=[account.pk for account in founders])
        first, second = founders[0].pk, founders[1].pk
        approve_audit_heads(proposed_by=first, approved_by=second)
        # Rooms above have rules of their own that the same two people allow.
        hooks.send("desk_founded", proposed_by=first, approved_by=second)
