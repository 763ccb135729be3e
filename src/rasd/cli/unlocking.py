"""Members who work from the command line: unlocked in this process alone, locked at its end."""

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
