"""A snapshot of a SQLite desk store: compact, without a byte of what was shredded."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.manifest import SQLITE_STORE
from rasd.cli.backups.sealing import Member, pieces_of
from rasd.cli.backups.stores.snapshot import Snapshot, facts

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


@contextmanager
def snapshot(store: Path, scratch: Path) -> Iterator[Snapshot]:
    """Copy the running store to `scratch`; the copy loses its name before it is read.

    Threat: handles lie in clear in this copy; killed at any later moment, nothing of it remains.
    """
    if not store.is_file():
        raise BackupError("there is no desk store here yet: ./rasd init makes it")
    path = scratch / SQLITE_STORE
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(store, timeout=60, isolation_level=None)) as db:
            db.execute("PRAGMA temp_store=MEMORY")
            db.execute("VACUUM INTO ?", [str(path)])
    except sqlite3.Error as error:  # a full disk, a damaged store
        raise BackupError(f"the desk store cannot be copied: {error}") from None
    with closing(sqlite3.connect(path)) as db:
        tables = [name for (name,) in db.execute(TABLES)]
        known = facts(lambda sql: db.execute(sql).fetchall(), tables)
    with path.open("rb") as copy:
        path.unlink()
        size = os.fstat(copy.fileno()).st_size
        yield Snapshot(engine="sqlite", size=size, members=lambda: _members(copy, size), **known)


def _members(copy: BinaryIO, size: int) -> Iterator[Member]:
    yield Member(SQLITE_STORE, size, pieces_of(copy, size))
