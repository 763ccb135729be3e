"""Read-only connections to the public store, one a thread, reopened when the file was replaced."""

import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rasd.atlas import conf
from rasd.atlas.store import schema

WAIT_SECONDS = 10
_logger = logging.getLogger(__name__)
_open = threading.local()


class StoreOutdated(RuntimeError):
    """The file was built for another version of the code: run `./rasd rebuild`."""


def connect(path: Path | None = None) -> sqlite3.Connection:
    """Return this thread's read-only connection to the store (by default the site's own).

    A store that is not there yet reads as an empty one. StoreOutdated for another version.
    """
    path = path or conf.store_path()
    known: dict[Path, tuple[object, sqlite3.Connection]]
    known = _open.__dict__.setdefault("connections", {})
    identity = _identity(path)
    if path in known:
        before, connection = known[path]
        if before == identity:
            if path.with_name(path.name + "-journal").exists():
                _heal_if_cut_off(path, connection)
            return connection
        if not connection.in_transaction:
            connection.close()
    connection = _empty() if identity[1] is None else _open_file(path)
    known[path] = (identity, connection)
    return connection


@contextmanager
def snapshot(path: Path | None = None) -> Iterator[sqlite3.Connection]:
    """Read several things of one moment. Never hold it while a visitor's network is waited for."""
    db = connect(path)
    if db.in_transaction:
        yield db
        return
    db.execute("BEGIN")
    try:
        yield db
    finally:
        db.execute("COMMIT")


def _identity(path: Path) -> tuple[int, tuple[int, int] | None]:
    # The process id: a connection must not be carried over a fork.
    try:
        found = path.stat()
    except FileNotFoundError:
        return os.getpid(), None
    return os.getpid(), (found.st_dev, found.st_ino)


def _open_file(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # closed by whichever thread collects it; used by one only
    )
    db.row_factory = sqlite3.Row
    _heal_if_cut_off(path, db)
    db.execute("PRAGMA cache_size = -1000")
    found = schema.version(db)
    if found != schema.SCHEMA_VERSION:
        db.close()
        raise StoreOutdated(f"public store version {found}, expected {schema.SCHEMA_VERSION}")
    return db


def _heal_if_cut_off(path: Path, db: sqlite3.Connection) -> None:
    """Roll back the half that a killed writer left, which a reading connection must not do."""
    try:
        schema.version(db)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        _logger.warning("public store: rolling back a write that was cut off")
        with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as writer:
            schema.version(writer)


def _empty() -> sqlite3.Connection:
    _logger.warning("public store: no file yet, reading as empty")
    db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db.row_factory = sqlite3.Row
    schema.create(db)
    return db
