"""Where a rehearsal lays pepper and log key: in memory, not on the disk that holds the data.

Threat: the pepper is kept off the disk (a credential, a stick), and a rehearsal writes it there,
where a seized disk still shows it after the file was removed.
"""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasd.cli.backups.site_mark import site_mark

MEMORY = Path("/dev/shm")
MOUNTS = Path("/proc/self/mounts")


@contextmanager
def secrets_in_memory(scratch: Path, data: Path) -> Iterator[bool]:
    """Make `scratch/secrets` a folder in memory where the system has one; say whether it has.

    Elsewhere it is a usual folder, whose files are overwritten before they are removed. What a
    killed rehearsal of the same site left is removed first.
    """
    prefix = f"rasd-rehearsal-{site_mark(data)}-"
    _sweep(prefix)
    place = scratch / "secrets"
    try:
        if in_memory := _is_memory(MEMORY):
            place.symlink_to(tempfile.mkdtemp(prefix=prefix, dir=MEMORY))
        else:
            place.mkdir(mode=0o700)
        yield in_memory
    finally:
        _overwrite(place)
        _sweep(prefix)


def _is_memory(folder: Path) -> bool:
    """Return whether a writable tmpfs is mounted there: it is never written to a disk but swap."""
    try:
        mounts = [line.split() for line in MOUNTS.read_text().splitlines()]
    except OSError:
        return False
    mounted = any(fields[1:3] == [str(folder), "tmpfs"] for fields in mounts)
    return mounted and os.access(folder, os.W_OK | os.X_OK)


def _overwrite(folder: Path) -> None:
    """Write noise over the files: not proof on flash or copying file systems, but all there is."""
    for path in folder.glob("*"):
        with contextlib.suppress(OSError):
            descriptor = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            with os.fdopen(descriptor, "wb") as file:
                file.write(os.urandom(os.fstat(descriptor).st_size))
                file.flush()
                os.fsync(descriptor)


def _sweep(prefix: str) -> None:
    for path in MEMORY.glob(f"{prefix}*"):
        with contextlib.suppress(OSError):
            if _is_our_folder(path):
                _overwrite(path)
                shutil.rmtree(path)


def _is_our_folder(path: Path) -> bool:
    """Return whether we made this folder.

    Threat: every account of the machine may write there. One puts a folder of this name there with
    a link to the site's pepper, and our own broom overwrites it.
    """
    found = path.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
