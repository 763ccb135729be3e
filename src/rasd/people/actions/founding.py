"""Founding the desk: the first members who hold its keys, before anyone can admit anyone."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict
from rasd.ledger.actions import approve_audit_heads
from rasd.people import groups
from rasd.people.models import Account
from rasd.people.queries import READERS_NEEDED, roles_of
from rasd.people.rules import READERS
from rasd.vault import actions as vault
from rasd.vault.queries import members_of


def found_desk(*, founders: Sequence[Account]) -> None:
    """Make the groups of these members, and let the first two allow the daily audit head.

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
        approve_audit_heads(proposed_by=founders[0].pk, approved_by=founders[1].pk)
