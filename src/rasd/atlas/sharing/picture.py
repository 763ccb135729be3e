"""Pictures from drawings: drawn beside the web process, one at a time, the last ones kept.

Nothing is written to a disk: what a reader asked, and words that a retraction destroyed, would lie
there. Kept pictures are found by their whole drawing, so none outlives what it shows.
"""

import hashlib
import subprocess
import sys
from collections import OrderedDict
from pathlib import Path
from threading import BoundedSemaphore, Lock

from rasd.atlas import fonts
from rasd.kernel.ratelimit import TokenBucket

KEPT_BYTES = 2_000_000
PICTURES_A_MINUTE = 60
SECONDS = 15
WAITING = 8
"""Requests that may wait for a picture: each holds a thread that pages and reports need too."""
_PROGRAM = Path(__file__).with_name("rasterize.py")
_kept: OrderedDict[bytes, bytes] = OrderedDict()
_drawing, _keeping = Lock(), Lock()
_places = BoundedSemaphore(WAITING)
OF_QUESTIONS = TokenBucket(per_minute=PICTURES_A_MINUTE, burst=PICTURES_A_MINUTE // 2)
"""Questions have endless addresses: asking for pictures of many leaves those of pages alone."""
OF_PAGES = TokenBucket(per_minute=PICTURES_A_MINUTE, burst=PICTURES_A_MINUTE // 2)
"""Of records and of the whole map: what other sites show with a link."""


class NotNow(Exception):
    """Too many pictures are asked for at this moment."""


def can_draw() -> bool:
    """Tell whether this server has the typeface; pages offer no picture without it."""
    return bool(fonts.files())


def png(drawing: str, bucket: TokenBucket) -> bytes:
    """Return an SVG drawing as PNG; NotNow when many are asked for at once, out of `bucket`.

    Raises subprocess.SubprocessError where drawing fails, OSError where it cannot begin.
    """
    key = hashlib.sha256(drawing.encode()).digest()
    if kept := _take(key):
        return kept
    if not _places.acquire(blocking=False):
        raise NotNow
    try:
        # Whoever waited may find that the one before drew the same.
        with _drawing:
            return _take(key) or _keep(key, _drawn(drawing, bucket))
    finally:
        _places.release()


def _drawn(drawing: str, bucket: TokenBucket) -> bytes:
    if not bucket.take():
        raise NotNow
    command = [sys.executable, "-I", str(_PROGRAM), *map(str, fonts.files())]
    done = subprocess.run(
        command, input=drawing.encode(), capture_output=True, env={}, timeout=SECONDS, check=True
    )
    return done.stdout


def _take(key: bytes) -> bytes | None:
    with _keeping:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)


def _keep(key: bytes, picture: bytes) -> bytes:
    with _keeping:
        _kept[key] = picture
        while sum(map(len, _kept.values())) > KEPT_BYTES:
            _kept.popitem(last=False)
    return picture
