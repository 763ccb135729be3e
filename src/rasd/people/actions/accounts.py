"""Opening and closing accounts."""

from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from rasd.kernel.clock import today
from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.models import Account, Closure, Role, RoleGrant, Session
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.models import MemberKey


@dataclass(frozen=True)
class Newcomer:
    """An account with its keys, not yet stored, and the recovery code to print."""

    account: Account
    key: MemberKey
    recovery: SecretText

    def store(self, roles: list[Role]) -> None:
        """Insert all of it; within a transaction."""
        self.account.save(force_insert=True)
        self.key.save(force_insert=True)
        for role in roles:
            RoleGrant.objects.create(account=self.account, role=role, day=today())


def new_account(*, handle: str, password: SecretText, passphrase: SecretText) -> Newcomer:
    """Prepare an account: two dear key derivations, before any transaction holds up others.

    Raises ValidationError for a handle that is taken or a weak password, WeakPassphrase.
    """
    account = Account(handle=handle)
    validate_password(password.reveal(), account)
    account.set_password(password.reveal())
    account.full_clean()
    key, recovery = vault.new_member_key(member=account.pk, passphrase=passphrase)
    return Newcomer(account, key, recovery)


def create_account(
    *, handle: str, password: SecretText, passphrase: SecretText, roles: list[Role]
) -> tuple[Account, SecretText]:
    """Make an account by the operator's command line; return it with the recovery code."""
    newcomer = new_account(handle=handle, password=password, passphrase=passphrase)
    with transaction.atomic():
        newcomer.store(roles)
    return newcomer.account, newcomer.recovery


def close_account(actor: Actor, *, account: Account) -> None:
    """End an account: its sessions go at once; its keys are revoked by `vault` separately."""
    require(actor, "people.revoke")
    with transaction.atomic():
        Session.objects.filter(account=account).delete()
        _, new = Closure.objects.get_or_create(
            account=account, defaults={"by": actor.account, "day": today()}
        )
        if new:
            audit.record(verb="account.closed", actor=actor.id, subject=account.pk)


def sign_out_everywhere(actor: Actor) -> None:
    """End one's sessions and forget one's keys, on every device."""
    actor.vault.lock(everywhere=True)
    Session.objects.filter(account=actor.account).delete()
