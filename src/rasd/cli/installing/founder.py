"""One of the first members, as the operator names them."""

import re
from dataclasses import dataclass

from rasd.kernel.secret import SecretText

ROLES = ("volunteer", "verifier", "editor", "operator")
READING = {"volunteer", "verifier", "editor"}
FEWEST = 2
USUAL_ROLES = (("editor", "operator"), ("editor",))
_HANDLE = re.compile(r"[a-z0-9][a-z0-9-]{2,39}")


@dataclass(frozen=True)
class Founder:
    """A handle, roles, and the secrets that were given; one left out is made and shown once."""

    handle: str
    roles: tuple[str, ...]
    password: SecretText | None = None
    passphrase: SecretText | None = None


def is_handle(text: str) -> bool:
    """Tell whether an account may have this name."""
    return _HANDLE.fullmatch(text) is not None


def is_roles(roles: tuple[str, ...]) -> bool:
    """Tell whether these are roles of which one reads reports: the first members hold the keys."""
    return set(roles) <= set(ROLES) and not READING.isdisjoint(roles)
