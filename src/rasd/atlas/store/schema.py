"""Which shape the public store has; another one is built anew rather than migrated."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rasd.text.search_key import KEY_VERSION

SHAPE = 8
"""Raise with every change of schema.sql or of how rows are derived from bodies."""

SCHEMA_VERSION = SHAPE * 1000 + KEY_VERSION
_SQL = Path(__file__).parent.parent / "schema.sql"


def create(db: sqlite3.Connection) -> None:
    """Lay an empty store into `db`."""
    db.executescript(_SQL.read_text("utf-8"))
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def version(db: sqlite3.Connection) -> int:
    """Return the version of the open store; 0 for a file that is none."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def is_current(path: Path) -> bool:
    """Return whether a store of this version lies at `path`."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path)) as db:  # not read-only: this heals a cut-off write
            return version(db) == SCHEMA_VERSION
    except sqlite3.DatabaseError:
        return False
