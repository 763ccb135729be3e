"""The one writer of the public store."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WAIT_SECONDS = 30


def open_writer(path: Path) -> sqlite3.Connection:
    """Open `path` for writing; the deleted is overwritten, nothing goes to temporary files."""
    db = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    db.row_factory = sqlite3.Row
    for pragma in (
        "journal_mode = DELETE",
        "synchronous = FULL",
        "secure_delete = ON",
        "temp_store = MEMORY",
        "foreign_keys = ON",
        "cache_size = -16000",  # a case touches some hundred sets of the index
    ):
        db.execute(f"PRAGMA {pragma}").fetchall()
    return db


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, also when the process is killed."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def erase(db: sqlite3.Connection) -> None:
    """Write the file anew without the room that deleted rows and their words left in it.

    Threat: someone reads a retracted text out of unused pages of a downloaded copy.
    """
    # Deleted rows leave their words in older segments of the index until these are merged.
    db.execute("INSERT INTO record_fts (record_fts) VALUES ('optimize')")
    db.execute("VACUUM")
