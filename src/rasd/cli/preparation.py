"""Making a data folder ready: secrets, database, static files, catalogues."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.core.management import call_command


def prepare_secrets(data: Path) -> None:
    """Make the keys that live beside the database and never in it; before Django starts."""
    data.mkdir(parents=True, exist_ok=True)
    # Threat: another account on this machine copies handles, password hashes and sealed folders.
    data.chmod(0o700)
    folder = data / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = folder / "django.key"
    if not key.exists():
        descriptor = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(32))


def prepare_site() -> None:
    """Bring keys, database, static files and public store up to date with the code."""
    from rasd.atlas.follow import rebuild
    from rasd.ledger.actions import create_log_key
    from rasd.vault.conf import create_pepper

    create_pepper()
    create_log_key()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    # Anew, since labels and search words come from the code: with older ones a record is not found
    # by its words, and `verify` would call an honest store tampered with.
    rebuild()


def folder() -> Path:
    """Return the data folder of the running settings."""
    return Path(settings.RASD_DATA_DIR)
