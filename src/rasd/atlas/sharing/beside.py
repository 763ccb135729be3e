"""What is drawn beside the web process: by small programs, one at a time, the last results kept.

Nothing is written to a disk: what a reader asked, and words that a retraction destroyed, would lie
there. What is kept is found by everything that went in, so none outlives what it shows.
"""

import hashlib
import subprocess
import sys
from collections import OrderedDict
from pathlib import Path
from threading import BoundedSemaphore, Lock

from rasd.kernel.ratelimit import TokenBucket

KEPT_BYTES = 2_000_000
A_MINUTE = 60
SECONDS = 15
WAITING = 8
"""Requests that may wait for a drawing: each holds a thread that pages and reports need too."""
_kept: OrderedDict[bytes, bytes] = OrderedDict()
_drawing, _keeping = Lock(), Lock()
_places = BoundedSemaphore(WAITING)
OF_QUESTIONS = TokenBucket(per_minute=A_MINUTE, burst=A_MINUTE // 2)
"""Questions have endless addresses: asking for drawings of many leaves those of pages alone."""
OF_PAGES = TokenBucket(per_minute=A_MINUTE, burst=A_MINUTE // 2)
"""Of records and of the whole map: what other sites show with a link, and what is printed."""


class NotNow(Exception):
    """Too much is to be drawn at this moment."""


def drawn(program: Path, arguments: list[str], given: bytes, bucket: TokenBucket) -> bytes:
    """Return what `program` makes of `given`; NotNow when many are asked for, out of `bucket`.

    Raises subprocess.SubprocessError where drawing fails, OSError where it cannot begin.
    """
    key = hashlib.sha256("\0".join((program.name, *arguments, "")).encode() + given).digest()
    if kept := _take(key):
        return kept
    if not _places.acquire(blocking=False):
        raise NotNow
    try:
        # Whoever waited may find that the one before drew the same.
        with _drawing:
            return _take(key) or _keep(key, _made(program, arguments, given, bucket))
    finally:
        _places.release()


def _made(program: Path, arguments: list[str], given: bytes, bucket: TokenBucket) -> bytes:
    if not bucket.take():
        raise NotNow
    command = [sys.executable, "-I", str(program), *arguments]
    done = subprocess.run(
        command, input=given, capture_output=True, env={}, timeout=SECONDS, check=True
    )
    return done.stdout


def _take(key: bytes) -> bytes | None:
    with _keeping:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)


def _keep(key: bytes, result: bytes) -> bytes:
    with _keeping:
        _kept[key] = result
        while sum(map(len, _kept.values())) > KEPT_BYTES:
            _kept.popitem(last=False)
    return result
