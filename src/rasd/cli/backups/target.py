"""The folder that a restore fills: empty before, whole afterwards, and never half in between."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasd.cli.backups.errors import BackupError

STAGING = ".restoring"
# Moved last: without one of them the folder is no site.
_LAST = ("secrets", "desk.sqlite3")


@contextmanager
def staged(into: Path) -> Iterator[Path]:
    """Yield a folder inside `into` to restore to; its contents move up when the block succeeds.

    Inside, because the account of a service may write in its own folder alone. What a killed
    restore left counts as empty.
    """
    staging = into / STAGING
    try:
        into.mkdir(mode=0o700, parents=True, exist_ok=True)
        _clear_interrupted(into)
        if any(into.iterdir()):
            raise BackupError(f"{into} is not empty: a restore never overwrites")
        into.chmod(0o700)
        staging.mkdir(mode=0o700)
    except OSError as error:
        raise BackupError(f"{into} cannot be written: {error.strerror}") from None
    try:
        yield staging
        _move_up(staging, into)
    except BaseException:
        _clear_interrupted(into)
        raise


def _clear_interrupted(into: Path) -> None:
    staging = into / STAGING
    if not staging.is_dir():
        return
    if not any(staging.iterdir()):  # everything had moved up: a whole site
        staging.rmdir()
        return
    for path in into.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _move_up(staging: Path, into: Path) -> None:
    paths = sorted(staging.iterdir(), key=lambda path: path.name in _LAST)
    for path in paths:
        path.rename(into / path.name)
    staging.rmdir()
    folder = os.open(into, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
