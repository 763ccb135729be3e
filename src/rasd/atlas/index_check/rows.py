"""Each row that pages show, beside the body it was made from."""

import sqlite3
from collections.abc import Iterator

from rasd.atlas.index import expected_rows
from rasd.atlas.index.entries import TABLES
from rasd.atlas.index.expected import Expected
from rasd.atlas.log_rows import CURRENT_BETWEEN_SQL
from rasd.ledger.header import Header, HeaderError
from rasd.ledger.verify import Finding


def findings(db: sqlite3.Connection, first: int, last: int) -> Iterator[Finding]:
    """Yield what differs for the refs whose current version is an entry from `first` to `last`."""
    for row in db.execute(CURRENT_BETWEEN_SQL, (first, last)):
        try:
            header = Header.from_bytes(bytes(row["header"]))
            wanted = expected_rows(db, row["seq"], header, row["body"])
        except (HeaderError, ValueError, KeyError, TypeError):
            yield Finding("index", row["ref"], "its body cannot be read, so its page cannot either")
            continue
        if wanted.table:
            yield from _compare(db, wanted)
        for table in TABLES:
            if table != wanted.table and _row(db, table, header.ref):
                yield _unsaid(table, header.ref)


def without_entry(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the rows of refs that the log does not have at all."""
    for table in TABLES:
        for (ref,) in db.execute(
            f"SELECT ref FROM {table} AS shown"  # noqa: S608
            " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.ref = shown.ref) ORDER BY ref"
        ):
            yield _unsaid(table, ref)


def _compare(db: sqlite3.Connection, wanted: Expected) -> Iterator[Finding]:
    table, ref = wanted.table, wanted.row["ref"]
    row = _row(db, table, ref)
    if row is None:
        yield Finding("index", ref, f"published, but not shown as a {table}")
        return
    differing = sorted(name for name, value in wanted.row.items() if row[name] != value)
    if differing:
        yield Finding("index", ref, f"shown otherwise than published: {', '.join(differing)}")
    if wanted.words:
        found = db.execute("SELECT * FROM record_fts WHERE rowid = ?", (row["id"],)).fetchone()
        if found is None or dict(found) != wanted.words:
            yield Finding("index", ref, "is not found by the words it was published with")


def _row(db: sqlite3.Connection, table: str, ref: str) -> sqlite3.Row | None:
    found: sqlite3.Row | None
    found = db.execute(f"SELECT * FROM {table} WHERE ref = ?", (ref,)).fetchone()  # noqa: S608
    return found


def _unsaid(table: str, ref: str) -> Finding:
    return Finding("index", ref, f"shown as a {table}, which the log does not say")
