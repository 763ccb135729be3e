"""Members who work from the command line: unlocked in this process alone, locked at its end."""

import getpass
import os

from rasd.kernel.secret import SecretText
from rasd.people.access import Access
from rasd.people.actor import Actor
from rasd.people.models import Account
from rasd.vault.keyd.client import Keyd
from rasd.vault.keyd.service import Service
from rasd.vault.keyd.transports import LocalTransport


def local_keyd() -> Keyd:
    """Return a keyd inside this process, for commands that run beside the server or without it."""
    return Keyd(LocalTransport(Service(), joins_transactions=True))


def unlocked_actor(keyd: Keyd, handle: str, passphrase: SecretText) -> Actor:
    """Unlock a member; raises Account.DoesNotExist or WrongPassphrase."""
    account = Account.objects.get(handle=handle)
    return Actor(account, Access(account.pk, keyd, keyd.unlock(account.pk, passphrase)))


def ask_passphrase(handle: str) -> SecretText:
    """Ask for a passphrase without showing it; RASD_PASSPHRASE_<HANDLE> serves scripts."""
    variable = "RASD_PASSPHRASE_" + handle.upper().replace("-", "_")
    if variable in os.environ:
        return SecretText(os.environ[variable])
    return SecretText(getpass.getpass(f"Unlock passphrase of {handle}: "))
