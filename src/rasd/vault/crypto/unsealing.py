"""Read a sealed file piece by piece, exactly the bytes that arrived, without a clear copy."""

import hashlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pyrage

from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto import age_box
from rasd.vault.crypto.errors import Damaged

_QUEUE = 64


class Abandoned(OSError):
    """Nobody reads on."""


def open_file(
    private: SecretBytes, path: Path, line: bytes, *, size: int, sha256: str
) -> Iterator[bytes]:
    """Yield the original's bytes; raise Damaged when it is another file, altered or cut.

    A wrong first line is found before the first byte is given, altered bytes before theirs are.
    """
    pieces: queue.Queue[bytes | BaseException | None] = queue.Queue(_QUEUE)
    gone = threading.Event()
    thread = threading.Thread(target=_unseal, args=(private, path, pieces, gone), daemon=True)
    thread.start()
    try:
        yield from _original(_received(pieces), line, size, sha256)
    finally:
        gone.set()
        thread.join()


def _original(pieces: Iterator[bytes], line: bytes, size: int, sha256: str) -> Iterator[bytes]:
    head = b""
    for piece in pieces:
        head += piece
        if len(head) >= len(line):
            break
    if not head.startswith(line):
        raise Damaged("this file was sealed for another place")
    left, digest = size, hashlib.sha256()
    for piece in _chain(head[len(line) :], pieces):
        part = piece[:left]
        left -= len(part)
        digest.update(part)
        if part:
            yield part
    if left or digest.hexdigest() != sha256:
        raise Damaged("this file is not the one that arrived")


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _received(pieces: "queue.Queue[bytes | BaseException | None]") -> Iterator[bytes]:
    while (piece := pieces.get()) is not None:
        if isinstance(piece, BaseException):
            raise Damaged("this file does not open") from piece
        yield piece


def _unseal(
    private: SecretBytes,
    path: Path,
    pieces: "queue.Queue[bytes | BaseException | None]",
    gone: threading.Event,
) -> None:
    push = _Push(pieces, gone)
    try:
        with path.open("rb") as source:
            pyrage.decrypt_io(source, push, [age_box.identity(private)])
        push.put(None)
    except Abandoned:
        return
    except BaseException as error:  # the reading thread raises it
        if not gone.is_set():
            push.put(error)


class _Push:
    """The file-like end that age writes to."""

    def __init__(
        self, pieces: "queue.Queue[bytes | BaseException | None]", gone: threading.Event
    ) -> None:
        self._pieces, self._gone = pieces, gone

    def write(self, data: bytes) -> int:
        """Hand a piece over, waiting while the reader is slower."""
        self.put(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is buffered here."""

    def put(self, piece: bytes | BaseException | None) -> None:
        """Wait for room; raise Abandoned when the reader left."""
        while not self._gone.is_set():
            try:
                return self._pieces.put(piece, timeout=0.1)
            except queue.Full:
                continue
        raise Abandoned
