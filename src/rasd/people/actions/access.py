"""Who can open reports: admission by an unlocked member, and "revoke now"."""

from rasd.people import groups
from rasd.people.actions.accounts import close_account
from rasd.people.actor import Actor
from rasd.people.models import Account
from rasd.people.rules import require


def admit(actor: Actor, *, account: Account) -> None:
    """Wrap the groups' keys to a member; the vault records who did it."""
    require(actor, "people.admit")
    for group in groups.ALL:
        actor.vault.grant(group, account.pk)


def revoke_now(actor: Actor, *, account: Account) -> None:
    """End sessions and account, start new epochs without this member, rewrap every folder."""
    require(actor, "people.revoke")
    close_account(actor, account=account)
    for group in groups.ALL:
        actor.vault.revoke(group, account.pk)
