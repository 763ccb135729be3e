"""The kit: all that a restore needs and no backup holds, in one file that a printed code opens.

Threat: whoever steals the server's backups. Without the kit they are noise; without the code so is
the kit. It is kept off the server, on a stick or paper in another place.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage

from rasd.cli.backups import keys
from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.whole_file import WholeFile
from rasd.kernel.clock import today
from rasd.kernel.secret import SecretBytes, SecretText
from rasd.vault.crypto import recovery_code

FORMAT = "rasd.kit/1"
# Files of the secrets folder that belong into the kit, by name.
SECRETS = ("pepper", "log.key", "django.key")


@dataclass(frozen=True)
class Kit:
    """Private age identities (newest first), the key of the backups' seals, and secret files."""

    identities: tuple[SecretText, ...]
    mac: SecretBytes
    files: dict[str, SecretBytes]


def create_kit(
    destination: Path, *, old: Path | None = None, old_code: SecretText | None = None
) -> SecretText:
    """Make a new backup key and write the kit to `destination`; return the code that opens it.

    From now on backups are sealed to the new key. `old` and its code carry earlier keys over, so
    that this kit opens older backups too; without them the old kit stays needed for those.
    Raises BackupError when the file exists, lies in the data folder, or secrets are missing.
    """
    data = keys.data_folder()
    destination = destination.expanduser().absolute()
    _refuse(destination, data)
    earlier = open_kit(old, old_code).identities if old and old_code else ()
    identity = pyrage.x25519.Identity.generate()
    kit = Kit(
        identities=(SecretText(str(identity)), *earlier),
        mac=keys.backup_mac(data),
        files={name: keys.secret_file(data, name) for name in SECRETS},
    )
    code = recovery_code.new_code()
    _write(destination, pyrage.passphrase.encrypt(_pack(kit), code.reveal()))
    # Only now: a backup must never be sealed to a key that no kit holds.
    keys.write_recipient(data, str(identity.to_public()))
    return code


def open_kit(path: Path, code: SecretText) -> Kit:
    """Return what a kit holds; raise BackupError for a mistyped code, another code, no kit."""
    try:
        sealed = path.read_bytes()
    except OSError as error:
        raise BackupError(f"the kit {path} cannot be read: {error.strerror}") from None
    try:
        passphrase = recovery_code.canonical(code.reveal())
    except recovery_code.NotARecoveryCode:
        raise BackupError("that is not a kit's code: a letter is missing or mistyped") from None
    try:
        return _unpack(json.loads(pyrage.passphrase.decrypt(sealed, passphrase.reveal())))
    except pyrage.DecryptError as error:
        if "failed" in str(error):
            raise BackupError("this code does not open this kit") from None
        raise BackupError(f"{path} is not a kit, or it is torn") from None
    except (ValueError, KeyError, TypeError, OSError):
        raise BackupError(f"{path} is not a kit, or it is torn") from None


def _refuse(destination: Path, data: Path) -> None:
    if destination.exists():
        raise BackupError(f"{destination} exists already: a kit is never overwritten")
    if destination.resolve().is_relative_to(data):
        raise BackupError("a kit is kept apart from the data folder: choose another place")
    if not destination.parent.is_dir():
        raise BackupError(f"the folder {destination.parent} does not exist")


def _write(destination: Path, sealed: bytes) -> None:
    try:
        file = WholeFile(destination.parent, destination.name)
        try:
            file.handle.write(sealed)
            file.commit()
        except BaseException:
            file.discard()
            raise
    except OSError as error:
        raise BackupError(f"the kit cannot be written: {error.strerror}") from error


def _pack(kit: Kit) -> bytes:
    return json.dumps(
        {
            "format": FORMAT,
            "day": today().isoformat(),
            "identities": [identity.reveal() for identity in kit.identities],
            "mac": b64encode(kit.mac.reveal()).decode(),
            "files": {name: b64encode(v.reveal()).decode() for name, v in kit.files.items()},
        }
    ).encode()


def _unpack(facts: dict[str, Any]) -> Kit:
    if facts["format"] != FORMAT:
        raise ValueError
    return Kit(
        identities=tuple(SecretText(text) for text in facts["identities"]),
        mac=SecretBytes(b64decode(facts["mac"])),
        files={name: SecretBytes(b64decode(facts["files"][name])) for name in SECRETS},
    )
