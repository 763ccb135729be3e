"""What the vault refuses, beyond the kernel's Refused, Locked and Conflict."""

from rasd.kernel.errors import Conflict, Refused
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.member_key import WrongPassphrase

__all__ = [
    "Conflict",
    "Damaged",
    "KeydUnreachable",
    "NoSuchCompartment",
    "Refused",
    "Shredded",
    "TooManyTries",
    "WeakPassphrase",
    "WrongPassphrase",
]


class WeakPassphrase(ValueError):
    """The passphrase is shorter than conf.SHORTEST_PASSPHRASE characters."""


class NoSuchCompartment(LookupError):
    """The folder has no such compartment."""


class Shredded(LookupError):
    """The folder was shredded: nothing can be added to it or read from it."""


class TooManyTries(Exception):
    """Too many wrong passphrases: wait `seconds`, nothing was tried."""

    def __init__(self, seconds: int) -> None:
        super().__init__("too many tries")
        self.seconds = seconds


class KeydUnreachable(Exception):
    """keyd does not answer; the supervisor has to start it."""
