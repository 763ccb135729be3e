"""Asking for what must not be shown, or reading it from the environment for scripts."""

import getpass
import os
from pathlib import Path
from urllib.parse import quote, urlsplit

from rasd.kernel.secret import SecretText


def ask_password(handle: str) -> SecretText:
    """Ask for a login password; RASD_PASSWORD_<HANDLE> serves scripts."""
    return _ask("PASSWORD", handle, f"Login password of {handle}: ")


def ask_passphrase(handle: str) -> SecretText:
    """Ask for an unlock passphrase; RASD_PASSPHRASE_<HANDLE> serves scripts."""
    return _ask("PASSPHRASE", handle, f"Unlock passphrase of {handle}: ")


def ask_kit_code(file: Path | None) -> SecretText:
    """Ask for a kit's code, or read it from a file that its owner alone can read.

    Raises ValueError in words for the operator.
    """
    if file is None:
        return SecretText(getpass.getpass("Code of the kit: "))
    try:
        if file.stat().st_mode & 0o077:
            raise ValueError(f"others can read {file}: chmod 600 {file}")
        return SecretText(file.read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"the code cannot be read from {file}: {error}") from None


def with_database_password(url: str, *, ask: bool) -> str:
    """Return the address of a database with its password, from PGPASSWORD or asked for.

    Raises ValueError for one that was typed with the address: while a program runs, every account
    of the machine can read its command line.
    """
    parts = urlsplit(url)
    if parts.password is not None:
        raise ValueError(
            "a password in a command line is read by everyone on this machine: leave it out of"
            " --database-url, and set PGPASSWORD or add --ask-database-password"
        )
    known = os.environ.get("PGPASSWORD", "")
    password = getpass.getpass("Password of the database: ") if ask else known
    if not url or not password:
        return url
    user, _, host = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}:{quote(password, safe='')}@{host}").geturl()


def _ask(kind: str, handle: str, question: str) -> SecretText:
    known = os.environ.get(f"RASD_{kind}_{handle.upper().replace('-', '_')}")
    return SecretText(known or getpass.getpass(question))
