"""What one entry of the log changes in the rows that pages ask for, by its kind."""

import sqlite3
from types import ModuleType

from rasd.atlas import meta
from rasd.atlas.index import case_rows, page_rows
from rasd.atlas.index.expected import Expected
from rasd.atlas.index.record_row import SCHEMAS
from rasd.ledger.header import Header

KINDS: dict[str, ModuleType] = dict.fromkeys(SCHEMAS, case_rows) | dict.fromkeys(
    page_rows.SCHEMAS, page_rows
)
"""Modules with TABLES, `expected` and `replace`; other kinds have no rows."""
TABLES = (*case_rows.TABLES, *page_rows.TABLES)


def index_entry(db: sqlite3.Connection, seq: int, header: Header, body: bytes | None) -> None:
    """Make the rows of this version the current ones."""
    if rows := KINDS.get(header.kind):
        rows.replace(db, header.ref, rows.expected(db, seq, header, body))


def expected_rows(db: sqlite3.Connection, seq: int, header: Header, body: bytes | None) -> Expected:
    """Return what must be shown of an entry when it is the current version of its ref."""
    rows = KINDS.get(header.kind)
    return rows.expected(db, seq, header, body) if rows else Expected()


def forget_body(db: sqlite3.Connection, ref: str, version: int) -> None:
    """Remove a destroyed body and its salt; its rows go when the new version is indexed."""
    db.execute(
        "DELETE FROM body WHERE seq = (SELECT seq FROM entry WHERE ref = ? AND version = ?)",
        (ref, version),
    )
    meta.put(db, "erase_due", "yes")
