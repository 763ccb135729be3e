"""Asking for what must not be shown, or reading it from the environment for scripts."""

import getpass
import os

from rasd.kernel.secret import SecretText


def ask_password(handle: str) -> SecretText:
    """Ask for a login password; RASD_PASSWORD_<HANDLE> serves scripts."""
    return _ask("PASSWORD", handle, f"Login password of {handle}: ")


def ask_passphrase(handle: str) -> SecretText:
    """Ask for an unlock passphrase; RASD_PASSPHRASE_<HANDLE> serves scripts."""
    return _ask("PASSPHRASE", handle, f"Unlock passphrase of {handle}: ")


def _ask(kind: str, handle: str, question: str) -> SecretText:
    known = os.environ.get(f"RASD_{kind}_{handle.upper().replace('-', '_')}")
    return SecretText(known or getpass.getpass(question))
