"""Who can open reports: admission by an unlocked member, and "revoke now"."""

from rasd.people.actions.accounts import close_account
from rasd.people.actor import Actor
from rasd.people.models import Account
from rasd.people.rules import require

GROUP = "desk"


def admit(actor: Actor, *, account: Account) -> None:
    """Wrap the desk group's key to a member; the vault records who did it."""
    require(actor, "people.admit")
    actor.vault.grant(GROUP, account.pk)


def revoke_now(actor: Actor, *, account: Account) -> None:
    """Start a new epoch without this member, rewrap every folder, end sessions and account."""
    require(actor, "people.revoke")
    close_account(actor, account=account)
    actor.vault.revoke(GROUP, account.pk)
