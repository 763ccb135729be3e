"""Do the rows that pages show say what the published bodies say?

Threat: someone leaves the log as it is and changes only what visitors see.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from rasd.atlas import store
from rasd.atlas.index import expected_rows
from rasd.atlas.index.entries import TABLES
from rasd.atlas.index.expected import Expected
from rasd.atlas.log_rows import CURRENT_SQL
from rasd.atlas.postings.checking import differences
from rasd.ledger.header import Header, HeaderError
from rasd.ledger.verify import Finding


def check_index(path: Path | None = None) -> list[Finding]:
    """Return every row of the store that differs from what the log's bodies make of it.

    Names in search words follow the site's lists of kinds and places: after these were edited,
    `./rasd rebuild` brings the rows in line.
    """
    return list(_findings(store.connect(path)))


def _findings(db: sqlite3.Connection) -> Iterator[Finding]:
    left = {table: _refs(db, table) for table in TABLES}
    for row in db.execute(CURRENT_SQL).fetchall():
        try:
            header = Header.from_bytes(bytes(row["header"]))
            wanted = expected_rows(db, row["seq"], header, row["body"])
        except (HeaderError, ValueError, KeyError, TypeError):
            yield Finding("index", row["ref"], "its body cannot be read, so its page cannot either")
            continue
        if wanted.table:
            left[wanted.table].discard(header.ref)
            yield from _compare(db, wanted)
    for table, refs in left.items():
        for ref in sorted(refs):
            yield Finding("index", ref, f"shown as a {table}, which the log does not say")
    for where, what in differences(db):
        yield Finding("index", where, what)


def _compare(db: sqlite3.Connection, wanted: Expected) -> Iterator[Finding]:
    table, ref = wanted.table, wanted.row["ref"]
    row = db.execute(f"SELECT * FROM {table} WHERE ref = ?", (ref,)).fetchone()  # noqa: S608
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


def _refs(db: sqlite3.Connection, table: str) -> set[str]:
    return {row[0] for row in db.execute(f"SELECT ref FROM {table}")}  # noqa: S608
