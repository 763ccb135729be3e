"""Members who work from the command line: unlocked in this process alone, locked at its end."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager

from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.models import Account
from rasd.vault.access import Access
from rasd.vault.keyd.client import Keyd
from rasd.vault.keyd.service import Service
from rasd.vault.keyd.transports import LocalTransport


@contextmanager
def unlocked_actors(passphrases: dict[str, SecretText]) -> Iterator[list[Actor]]:
    """Unlock members by handle for a while, in a keyd of this process.

    Its audit entries join our transactions, so that an imported row goes in whole or not at all.
    Raises Account.DoesNotExist or WrongPassphrase.
    """
    keyd = Keyd(LocalTransport(Service(), joins_transactions=True))
    actors = [_unlock(keyd, handle, phrase) for handle, phrase in passphrases.items()]
    try:
        yield actors
    finally:
        for actor in actors:
            actor.vault.lock()


def _unlock(keyd: Keyd, handle: str, passphrase: SecretText) -> Actor:
    account = Account.objects.get(handle=handle)
    return Actor(account, Access(account.pk, keyd.unlock(account.pk, passphrase), keyd))


def ask_passphrase(handle: str) -> SecretText:
    """Ask for a passphrase without showing it; RASD_PASSPHRASE_<HANDLE> serves scripts."""
    variable = "RASD_PASSPHRASE_" + handle.upper().replace("-", "_")
    if variable in os.environ:
        return SecretText(os.environ[variable])
    return SecretText(getpass.getpass(f"Unlock passphrase of {handle}: "))
