"""Seal an upload while it arrives: no clear byte touches the disk, and memory stays small.

age pulls its input while an upload handler pushes it, so one thread per file joins the two by a
bounded queue. The file is complete under its final name, or not there at all.
"""

import hashlib
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyrage

from rasd.vault.crypto import age_box
from rasd.vault.crypto.durable_file import DurableFile
from rasd.vault.crypto.padding import padded_length

# Sixteen pieces of 64 KiB in flight; a browser that stops sending holds no more than this.
_QUEUE = 16
_PIECE = 65536
# A connection that sends nothing for so long is gone, and its half file with it.
PATIENCE_SECONDS = 120.0


class SealingFailed(Exception):
    """The file could not be stored whole; nothing of it remains."""


@dataclass(frozen=True)
class SealedFile:
    """What is known once all bytes arrived: clear size and SHA-256 (hex) of the original."""

    name: str
    size: int
    sha256: str
    stored_size: int


class SealingStream:
    """Take chunks by `push`, then `finish` or `abort`; one object per file, one pushing thread."""

    def __init__(self, folder: Path, name: str, public_keys: Sequence[bytes], line: bytes) -> None:
        """Seal into `folder/name`; `line` is the context's first line, checked on opening."""
        self._size, self._hash = 0, hashlib.sha256()
        self._line = line
        self._file = DurableFile(folder, name)
        self._pieces: queue.Queue[bytes | None] = queue.Queue(_QUEUE)
        self._error: BaseException | None = None
        recipients = [age_box.recipient(key) for key in public_keys]
        self._thread = threading.Thread(target=self._seal, args=(recipients,), daemon=True)
        self._thread.start()
        self._put(line)

    def push(self, chunk: bytes) -> None:
        """Add the next bytes; raise SealingFailed when the disk refuses."""
        self._size += len(chunk)
        self._hash.update(chunk)
        view = memoryview(chunk)
        for start in range(0, len(view), _PIECE):
            self._put(bytes(view[start : start + _PIECE]))

    def finish(self) -> SealedFile:
        """Pad, close, fsync and give the file its name; raise SealingFailed otherwise."""
        total = len(self._line) + self._size
        missing = padded_length(total) - total
        for start in range(0, missing, _PIECE):
            self._put(bytes(min(_PIECE, missing - start)))
        self._put(b"")
        self._thread.join()
        if self._error is not None:
            raise SealingFailed from self._error
        try:
            stored = self._file.commit()
        except OSError as error:  # a disk that is full says so only now
            self._file.discard()
            raise SealingFailed from error
        return SealedFile(self._file.name, self._size, self._hash.hexdigest(), stored)

    def abort(self) -> None:
        """Forget the file; harmless when called twice or after `finish`."""
        while self._thread.is_alive():
            try:
                self._pieces.put(None, timeout=0.05)
            except queue.Full:
                continue
            self._thread.join(0.05)
        self._file.discard()

    def _put(self, piece: bytes) -> None:
        while self._thread.is_alive():
            try:
                return self._pieces.put(piece, timeout=0.2)
            except queue.Full:
                continue
        self._file.discard()
        raise SealingFailed from self._error

    def _seal(self, recipients: list[pyrage.x25519.Recipient]) -> None:
        try:
            pyrage.encrypt_io(_Pull(self._pieces), self._file.handle, recipients)
        except BaseException as error:  # the pushing thread raises it
            self._error = error
            self._file.discard()


class _Pull:
    """The file-like end of the queue that age reads from."""

    def __init__(self, pieces: "queue.Queue[bytes | None]") -> None:
        self._pieces, self._rest, self._ended = pieces, memoryview(b""), False

    def read(self, size: int = -1) -> bytes:
        """Return at most `size` bytes, b"" at the end."""
        if not self._rest and not self._ended:
            piece = self._pieces.get(timeout=PATIENCE_SECONDS)
            if piece is None:
                raise OSError("aborted")
            self._rest, self._ended = memoryview(piece), not piece
        taken = self._rest if size < 0 else self._rest[:size]
        self._rest = self._rest[len(taken) :]
        return bytes(taken)
