"""Who can open reports: admission by an unlocked member, and "revoke now"."""

from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict, Refused
from rasd.people import groups
from rasd.people.actions.accounts import close_account
from rasd.people.actor import Actor
from rasd.people.models import Account
from rasd.people.queries import roles_of
from rasd.people.rules import READERS, require


def admit(actor: Actor, *, account: Account) -> None:
    """Wrap the groups' keys to a member; the vault records who did it.

    Raises Conflict for someone whose role reads no reports, such as an operator's.
    """
    require(actor, "people.admit")
    if not account.is_active or roles_of(account).isdisjoint(READERS):
        raise Conflict(_("This person has no role that reads reports."))
    for group in groups.ALL:
        actor.vault.grant(group, account.pk)


def revoke_now(actor: Actor, *, account: Account) -> None:
    """End sessions and account, start new epochs without this member, rewrap every folder.

    Safe to repeat: what a crash cut short goes on. Nobody can revoke themselves.
    """
    require(actor, "people.revoke")
    if account.pk == actor.id:
        raise Refused("people.revoke")
    actor.vault.status()  # Locked now, rather than between closing the account and the new keys.
    close_account(actor, account=account)
    for group in groups.ALL:
        actor.vault.revoke(group, account.pk)
