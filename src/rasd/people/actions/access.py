"""Who can open reports: admission by an unlocked member, and "revoke now"."""

from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict, Refused
from rasd.people import groups
from rasd.people.actions.accounts import close_account
from rasd.people.actor import Actor
from rasd.people.introductions import brought_in_by
from rasd.people.models import Account
from rasd.people.queries import roles_of
from rasd.people.rules import require


def admit(actor: Actor, *, account: Account) -> None:
    """Wrap the keys of the groups that the member's roles allow; the vault records who did it.

    An operator gets the key of the team's own pages alone. Raises Conflict for no role at all, and
    for someone whom the actor invited.
    """
    require(actor, "people.admit")
    allowed = groups.open_to(roles_of(account))
    if not account.is_active or not allowed:
        raise Conflict(_("This person has no role that opens anything."))
    if brought_in_by(actor.id, account, allowed):
        raise Conflict(_("Someone else lets in whom you invited: it takes two people."))
    for group in allowed:
        actor.vault.grant(group, account.pk)


def revoke_now(actor: Actor, *, account: Account) -> None:
    """End sessions and account, start new epochs without this member, rewrap every folder.

    Safe to repeat: what a crash cut short goes on. Nobody can revoke themselves.
    """
    require(actor, "people.revoke")
    # Without keys nothing would be revoked, yet the account would be closed.
    if account.pk == actor.id or groups.DESK not in actor.vault.groups:
        raise Refused("people.revoke")
    actor.vault.status()  # Locked now, rather than between closing the account and the new keys.
    close_account(actor, account=account)
    for group in groups.ALL:
        actor.vault.revoke(group, account.pk)
