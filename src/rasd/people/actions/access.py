"""Who can open reports: admission by an unlocked member, and "revoke now"."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict, Refused
from rasd.people import groups
from rasd.people.actions.accounts import close_account
from rasd.people.actor import Actor
from rasd.people.models import Account, InvitationUse
from rasd.people.queries import roles_of
from rasd.people.rules import require
from rasd.vault.queries import groups_of


def admit(actor: Actor, *, account: Account) -> None:
    """Wrap the keys of the groups that the member's roles allow; the vault records who did it.

    An operator gets the key of the team's own pages alone. Raises Conflict for no role at all, and
    for someone whom the actor invited.
    """
    require(actor, "people.admit")
    allowed = groups.open_to(roles_of(account))
    if not account.is_active or not allowed:
        raise Conflict(_("This person has no role that opens anything."))
    _require_two_people(actor, account, allowed)
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


def _require_two_people(actor: Actor, account: Account, allowed: Collection[str]) -> None:
    """Raise Conflict when `actor` invited this person, or whoever invited them, and so on.

    Up to someone who holds all these keys, or whom nobody invited. Threat: an invented second
    account, by way of others, approves what its inventor proposes.
    """
    uses = InvitationUse.objects.select_related("invitation")
    use = uses.filter(account=account).first()
    while use and (by := use.invitation.by_id):
        if by == actor.id:
            raise Conflict(_("Someone else lets in whom you invited: it takes two people."))
        if groups_of(by).issuperset(allowed):
            return
        use = uses.filter(account=by).first()
