"""One backup or rehearsal of a data folder at a time; what a killed one left is removed first."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasd.cli.backups.errors import BackupError

SCRATCH = ".backup-"


@contextmanager
def alone(data: Path) -> Iterator[Path]:
    """Yield a scratch folder inside `data` (0700); it and older ones are gone afterwards."""
    descriptor = os.open(data, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupError("another backup or rehearsal is running on this folder") from None
        _sweep(data)
        scratch = data / f"{SCRATCH}{os.getpid()}"
        scratch.mkdir(mode=0o700)
        try:
            yield scratch
        finally:
            _sweep(data)
    finally:
        os.close(descriptor)


def leftovers(data: Path) -> list[Path]:
    """Return the scratch folders that lie in a data folder."""
    return [path for path in data.glob(f"{SCRATCH}*") if path.is_dir()]


def _sweep(data: Path) -> None:
    for path in leftovers(data):
        shutil.rmtree(path)
