"""A file that is whole, on the disk and named, or not there; wherever the operator wants it.

Not the vault's durable file: a stick's folder may belong to root and keep no times.
"""

import contextlib
import os
import time
from pathlib import Path

_DAY = 86400


class WholeFile:
    """Write to `handle`, then `commit` or `discard`; killed before, only `.NAME.part` remains."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / name
        self._half = folder / f".{name}.part"
        self._half.unlink(missing_ok=True)
        descriptor = os.open(self._half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self.handle = os.fdopen(descriptor, "wb")

    def commit(self) -> int:
        """Flush to the disk, round the times to the day, rename; return the size in bytes."""
        self.handle.flush()
        os.fsync(self.handle.fileno())
        size = os.fstat(self.handle.fileno()).st_size
        self.handle.close()
        _set_day(self._half)
        self._half.rename(self.path)
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        _set_day(self.path.parent)
        return size

    def discard(self) -> None:
        """Remove what was written so far."""
        with contextlib.suppress(OSError):
            self.handle.close()
        self._half.unlink(missing_ok=True)


def _set_day(path: Path) -> None:
    day = int(time.time()) // _DAY * _DAY
    with contextlib.suppress(OSError):
        os.utime(path, (day, day))
