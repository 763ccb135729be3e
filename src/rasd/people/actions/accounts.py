"""Opening and closing accounts."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from rasd.kernel.clock import today
from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.models import Account, Closure, Role, RoleGrant, Session
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit


def create_account(
    *, handle: str, password: SecretText, passphrase: SecretText, roles: list[Role]
) -> tuple[Account, SecretText]:
    """Make an account with its keys; return it with the recovery code to print, shown once.

    Called by the operator's command line and by an accepted invitation; raises ValidationError
    for a handle that is taken or a weak password.
    """
    account = Account(handle=handle)
    validate_password(password.reveal(), account)
    account.set_password(password.reveal())
    account.full_clean()
    with transaction.atomic():
        account.save()
        for role in roles:
            RoleGrant.objects.create(account=account, role=role, day=today())
        recovery = vault.create_member(member=account.pk, passphrase=passphrase)
    return account, recovery


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


def sign_out_everywhere(*, account: Account) -> None:
    """End every session of an account."""
    Session.objects.filter(account=account).delete()
