"""A file that is either whole, on the disk and named, or not there; its time tells only the day."""

import contextlib
import os
import time
from pathlib import Path

_DAY = 86400


class DurableFile:
    """Write to a temporary name beside the final one, then `commit` or `discard`."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.name = name
        self._final = folder / name
        self._temporary = folder / f".{name}.part"
        descriptor = os.open(self._temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self.handle = os.fdopen(descriptor, "wb")

    def commit(self) -> int:
        """Flush to the disk, set the day as time, rename; return the stored size in bytes."""
        self.handle.flush()
        os.fsync(self.handle.fileno())
        self.handle.close()
        size = self._temporary.stat().st_size
        set_day(self._temporary)
        self._temporary.rename(self._final)
        folder = os.open(self._final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        set_day(self._final.parent)
        return size

    def discard(self) -> None:
        """Remove what was written so far; a committed file stays."""
        with contextlib.suppress(OSError):
            self.handle.close()
        self._temporary.unlink(missing_ok=True)
        set_day(self._final.parent)


def set_day(path: Path) -> None:
    """Round a file's times down to the (UTC) day: a clock time could point at its sender."""
    day = int(time.time()) // _DAY * _DAY
    os.utime(path, (day, day))
