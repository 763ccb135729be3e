"""The demonstration's four roles; their passphrases are public, so it must hold no secrets."""

from rasd.kernel.secret import SecretText
from rasd.ledger.actions import approve_audit_heads
from rasd.ledger.models import DerivedRule
from rasd.people.actions import create_account
from rasd.people.groups import ALL
from rasd.people.models import Account, Role
from rasd.vault import actions as vault
from rasd.vault.models import Group

PASSWORD = "demo-password"
PASSPHRASE = "demo passphrase, public"
ROLES = {
    "demo-volunteer": Role.VOLUNTEER,
    "demo-verifier": Role.VERIFIER,
    "demo-editor": Role.EDITOR,
    "demo-operator": Role.OPERATOR,
}
READERS = ("demo-volunteer", "demo-verifier", "demo-editor")


def ensure_accounts() -> None:
    """Create the accounts and groups that are missing."""
    for handle, role in ROLES.items():
        if not Account.objects.filter(handle=handle).exists():
            create_account(
                handle=handle,
                password=SecretText(PASSWORD),
                passphrase=SecretText(PASSPHRASE),
                roles=[role],
            )
    founders = [Account.objects.get(handle=handle).pk for handle in READERS]
    for slug in ALL:
        if not Group.objects.filter(slug=slug).exists():
            vault.create_group(slug=slug, founders=founders)
    if not DerivedRule.objects.exists():
        approve_audit_heads(
            proposed_by=Account.objects.get(handle="demo-verifier").pk,
            approved_by=Account.objects.get(handle="demo-editor").pk,
        )
