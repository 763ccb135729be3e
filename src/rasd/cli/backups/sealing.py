"""A tar, hashed and sealed piece by piece while it is written: nothing of it lies in clear."""

import hashlib
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO, BinaryIO

import pyrage

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.reports import Progress

PIECE = 1 << 18
_BLOCK = tarfile.BLOCKSIZE


@dataclass(frozen=True)
class Member:
    """One file of the tar: its name, size in bytes, and content."""

    name: str
    size: int
    pieces: Iterable[bytes]


def pieces_of(file: IO[bytes], size: int) -> Iterator[bytes]:
    """Read a file's first `size` bytes piece by piece."""
    while size and (piece := file.read(min(PIECE, size))):
        size -= len(piece)
        yield piece


@dataclass
class Tar:
    """Members become tar bytes; `hashes` has the SHA-256 (hex) of each that went through."""

    hashes: dict[str, str] = field(default_factory=dict)

    def of(self, members: Iterable[Member], day: int) -> Iterator[bytes]:
        """Yield the tar's bytes; `day` is every file's time, in seconds since 1970."""
        for member in members:
            info = tarfile.TarInfo(member.name)
            info.size, info.mode, info.mtime = member.size, 0o600, day
            yield info.tobuf(tarfile.GNU_FORMAT)
            yield from self._content(member)
        yield bytes(2 * _BLOCK)

    def _content(self, member: Member) -> Iterator[bytes]:
        digest, left = hashlib.sha256(), member.size
        for piece in member.pieces:
            digest.update(piece)
            left -= len(piece)
            yield piece
        if left:
            raise BackupError(f"{member.name} changed while it was read")
        yield bytes(-member.size % _BLOCK)
        self.hashes[member.name] = digest.hexdigest()


def seal(
    pieces: Iterator[bytes],
    sink: BinaryIO,
    recipient: pyrage.x25519.Recipient,
    *,
    total: int,
    progress: Progress,
) -> None:
    """Seal a stream into `sink`; raise BackupError, or the OSError of a full disk."""
    source = _Source(pieces, total, progress)
    try:
        pyrage.encrypt_io(source, sink, [recipient])
    except (pyrage.EncryptError, OSError) as error:
        # age wraps what our own reader raised; the first cause is the one to tell.
        if source.error is not None:
            raise source.error from None
        raise BackupError(f"the backup cannot be written: {error}") from None


class _Source:
    """The file-like end that age reads from."""

    def __init__(self, pieces: Iterator[bytes], total: int, progress: Progress) -> None:
        self._pieces, self._total, self._progress = pieces, total, progress
        self._rest, self._done = memoryview(b""), 0
        self.error: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        """Return at most `size` bytes, b"" at the end."""
        try:
            while not self._rest:
                piece = next(self._pieces, None)
                if piece is None:
                    self._progress(self._done, self._done)
                    return b""
                self._rest = memoryview(piece)
                self._done += len(piece)
                self._progress(self._done, max(self._total, self._done))
        except Exception as error:
            self.error = error
            raise
        taken = self._rest if size < 0 else self._rest[:size]
        self._rest = self._rest[len(taken) :]
        return bytes(taken)
