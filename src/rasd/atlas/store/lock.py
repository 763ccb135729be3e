"""Two followers never write at once."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STEP_SECONDS = 0.02


class Busy(RuntimeError):
    """Another process has been writing the public store for too long."""


@contextmanager
def followers_lock(path: Path, *, wait_seconds: float = 60) -> Iterator[None]:
    """Hold the lock beside the store at `path`; the system releases it if the process dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as file:
        deadline = time.monotonic() + wait_seconds
        while not _taken(file.fileno()):
            if time.monotonic() > deadline:
                raise Busy("another process is writing the public store")
            time.sleep(STEP_SECONDS)
        yield


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
