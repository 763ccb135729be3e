"""Making the demonstration's four accounts, whose passphrases are public."""

from rasd.kernel.secret import SecretText
from rasd.people.actions import create_account, found_desk
from rasd.people.groups import DESK
from rasd.people.models import Account
from rasd.tryit.accounts import PASSPHRASE as PASSPHRASE
from rasd.tryit.accounts import PASSWORD as PASSWORD
from rasd.tryit.accounts import ROLES as ROLES
from rasd.vault.queries import members_of

READERS = ("demo-verifier", "demo-editor", "demo-volunteer")


def ensure_accounts() -> None:
    """Create the accounts that are missing, and found the desk."""
    for handle, role in ROLES.items():
        if not Account.objects.filter(handle=handle).exists():
            create_account(
                handle=handle,
                password=SecretText(PASSWORD),
                passphrase=SecretText(PASSPHRASE),
                roles=[role],
            )
    if not members_of(DESK):
        found_desk(founders=[Account.objects.get(handle=handle) for handle in READERS])
