"""Keys that lie in the data folder: the public half of the backup key, and secrets for the kit."""

import hashlib
import hmac
import os
from pathlib import Path

import pyrage
from django.conf import settings

from rasd.cli.backups.errors import BackupError
from rasd.kernel.secret import SecretBytes, SecretText

RECIPIENT = "backup.pub"
MAC = "backup.mac"


def data_folder() -> Path:
    """Return the data folder of the running settings."""
    return Path(settings.RASD_DATA_DIR).resolve()


def recipient(data: Path) -> pyrage.x25519.Recipient:
    """Return whom backups are sealed to; raise BackupError when no kit was made yet."""
    try:
        text = (data / "secrets" / RECIPIENT).read_text("ascii").strip()
        return pyrage.x25519.Recipient.from_str(text)
    except FileNotFoundError:
        raise BackupError("there is no kit yet: ./rasd backup --kit PATH makes it") from None
    except (pyrage.RecipientError, ValueError):
        raise BackupError("secrets/backup.pub is damaged: make a new kit") from None


def write_recipient(data: Path, text: str) -> None:
    """Replace the public key, whole or not at all."""
    write_secret(data / "secrets" / RECIPIENT, f"{text}\n".encode())


def backup_mac(data: Path) -> SecretBytes:
    """Return the key that seals manifests, made once.

    Threat: age says who may read a backup and not who made it; without this key nobody who merely
    reaches the backup folder can put a forged one there.
    """
    path = data / "secrets" / MAC
    if not path.exists():
        write_secret(path, os.urandom(32))
    return SecretBytes(path.read_bytes())


def site_mark(data: Path) -> str:
    """Return what tells this site's backups from another's: 8 hex digits that say nothing else."""
    if not (data / "secrets").is_dir():
        raise BackupError("there is no kit yet: ./rasd backup --kit PATH makes it")
    key = backup_mac(data).reveal()
    return hmac.new(key, b"rasd backup mark", hashlib.sha256).hexdigest()[:8]


def secret_file(data: Path, name: str) -> SecretBytes:
    """Return a file of the secrets folder; raise BackupError when it is missing."""
    try:
        return SecretBytes((data / "secrets" / name).read_bytes())
    except OSError as error:
        raise BackupError(
            f"secrets/{name} cannot be read ({error.strerror}): run ./rasd prepare first"
        ) from None


def write_secret(path: Path, content: bytes) -> None:
    """Write a 0600 file, whole and on the disk, or not at all."""
    half = path.with_name(f".{path.name}.part")
    half.unlink(missing_ok=True)
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def public_of(identity: SecretText) -> str:
    """Return the `age1…` form of a private key's public half."""
    return str(pyrage.x25519.Identity.from_str(identity.reveal()).to_public())
