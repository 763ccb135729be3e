"""Open a backup as a stream: members reach the disk one by one, and only under names we know."""

import hashlib
import os
import tarfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, BinaryIO

import pyrage

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.kit import Kit
from rasd.cli.backups.manifest import ABOUT, DUMP, MANIFEST, About, check_manifest, known_name
from rasd.cli.backups.reports import Progress
from rasd.cli.backups.sealing import pieces_of

TORN = "this backup is torn or was altered: use another one"


def unseal(
    backup: Path, kit: Kit, into: Path, *, accept: Callable[[About], None], progress: Progress
) -> About:
    """Write a backup's contents below `into`; the parts of a dump are joined to one file.

    `accept` may refuse by raising before anything is written. Raises BackupError for a torn,
    altered or foreign file; what was written until then is the caller's to remove.
    """
    with _opened(backup, kit, progress) as tar:
        about, closing_list, hashes = _write_out(tar, into, accept)
    check_manifest(closing_list, hashes, kit.mac)
    return about


def _write_out(
    tar: tarfile.TarFile, into: Path, accept: Callable[[About], None]
) -> tuple[About, bytes, dict[str, str]]:
    """Return what came first, what came last, and the hash of each member before the last."""
    hashes: dict[str, str] = {}
    about, closing_list = None, b""
    for info in tar:
        content = tar.extractfile(info)
        if content is None or not known_name(info.name) or info.name in hashes or closing_list:
            raise BackupError(TORN)
        if info.name == MANIFEST:
            closing_list = content.read()
        elif about is not None:
            hashes[info.name] = _store(content, info.size, into, info.name)
        elif info.name == ABOUT:
            raw = content.read()
            hashes[info.name] = hashlib.sha256(raw).hexdigest()
            about = About.read(raw)
            accept(about)
        else:
            raise BackupError("this is not a Rasd backup")
    if about is None:
        raise BackupError(TORN)
    return about, closing_list, hashes


def _store(content: IO[bytes], size: int, into: Path, name: str) -> str:
    path = into / (DUMP if name.startswith(f"{DUMP}/") else name)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    digest = hashlib.sha256()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "ab") as file:
        for piece in pieces_of(content, size):
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


@contextmanager
def _opened(backup: Path, kit: Kit, progress: Progress) -> Iterator[tarfile.TarFile]:
    """Yield the clear tar as a stream; raise BackupError where age or tar finds it damaged."""
    opening = _Opening(backup, kit, progress)
    try:
        with closing(opening), tarfile.open(fileobj=opening.clear, mode="r|") as tar:
            yield tar
            opening.drain()
    except tarfile.TarError:
        opening.raise_cause()
        raise BackupError(TORN) from None
    opening.raise_cause()


class _Opening:
    """age pushes what it opens while tar pulls: a thread and a pipe join the two."""

    def __init__(self, backup: Path, kit: Kit, progress: Progress) -> None:
        try:
            self._sealed: BinaryIO = backup.open("rb")
        except OSError as error:
            raise BackupError(f"{backup} cannot be read: {error.strerror}") from None
        self._progress = progress
        self._total = os.fstat(self._sealed.fileno()).st_size
        self._identities = [
            pyrage.x25519.Identity.from_str(identity.reveal()) for identity in kit.identities
        ]
        self._error: Exception | None = None
        out, into = os.pipe()
        self.clear: BinaryIO = os.fdopen(out, "rb")
        self._sink: BinaryIO = os.fdopen(into, "wb")
        self._thread = threading.Thread(target=self._open, daemon=True)
        self._thread.start()

    def read(self, size: int = -1) -> bytes:
        """Give age the next sealed bytes."""
        data = self._sealed.read(size)
        self._progress(self._sealed.tell(), self._total)
        return data

    def drain(self) -> None:
        """Read on to the end: only there does age know that nothing was cut off."""
        while self.clear.read(1 << 16):
            pass

    def close(self) -> None:
        """End the thread, whether all was read or not."""
        self.clear.close()
        self._thread.join()
        self._sealed.close()

    def raise_cause(self) -> None:
        """Raise BackupError where age refused."""
        if isinstance(self._error, pyrage.DecryptError) and "matching" in str(self._error):
            raise BackupError("this kit does not open this backup: another kit was in use then")
        if self._error is not None:
            raise BackupError(TORN)

    def _open(self) -> None:
        try:
            with self._sink:
                pyrage.decrypt_io(self, self._sink, self._identities)
        except Exception as error:  # told by raise_cause
            self._error = error
