"""The vault's settings and the files it keeps outside the database."""

import hashlib
import os
import stat
import tempfile
from pathlib import Path

from django.conf import settings

from rasd.kernel.secret import SecretBytes

SHORTEST_PASSPHRASE = 16
IDLE_SECONDS = 15 * 60.0
# The kernel's limit is 108 bytes on Linux and 104 on macOS.
_LONGEST_SOCKET_PATH = 100


def unlock_kdf_mib() -> int:
    """Return the memory of the unlock key derivation in MiB."""
    return int(settings.RASD_UNLOCK_KDF_MIB)


def files_folder() -> Path:
    """Return where sealed uploads are kept."""
    return Path(settings.RASD_DATA_DIR) / "files"


def pepper() -> SecretBytes:
    """Return the 32 bytes that no database and no backup holds."""
    raw = (Path(settings.RASD_DATA_DIR) / "secrets" / "pepper").read_bytes()
    if len(raw) != 32:
        raise ValueError("the pepper file does not hold 32 bytes")
    return SecretBytes(raw)


def create_pepper() -> None:
    """Make the pepper once, readable by its owner alone; an existing one is never replaced."""
    folder = Path(settings.RASD_DATA_DIR) / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(folder / "pepper", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "wb") as file:
        file.write(os.urandom(32))
        file.flush()
        os.fsync(file.fileno())


def socket_path() -> Path:
    """Return keyd's socket, in a folder that only this user enters; makes the folder."""
    data = Path(settings.RASD_DATA_DIR).resolve()
    wished = data / "run" / "keyd.sock"
    if len(os.fsencode(wished)) > _LONGEST_SOCKET_PATH:
        # macOS's own temp folder is long and per user; the name says which data folder is meant.
        name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
        wished = Path(tempfile.gettempdir()) / f"rasd-{os.getuid()}-{name}" / "keyd.sock"
    wished.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _refuse_a_folder_of_others(wished.parent)
    return wished


def _refuse_a_folder_of_others(folder: Path) -> None:
    """Threat: someone made the folder in the shared temp folder first, to listen in our place."""
    facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to someone else")
    if facts.st_mode & 0o077:
        folder.chmod(0o700)
