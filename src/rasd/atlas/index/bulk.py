"""All rows that pages ask for, from a log that has just been copied: what a rebuild does.

Records get ids in the order of (H3 cell or place, first day, ref), so that the sets of places and
cells are runs, some tens of bytes each. The result equals that of following entry by entry, but for
these ids.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from rasd.atlas.index import case_rows, page_rows
from rasd.atlas.index.expected import Row
from rasd.atlas.index.record_row import SCHEMAS
from rasd.atlas.log_rows import CURRENT_SQL, ENTRY_SQL
from rasd.atlas.postings.building import Shown, build
from rasd.ledger.header import Header

_CACHE_KIB = 65_536
_WORDS_BYTES, _USUAL_BYTES = 1 << 26, 1 << 20


def index_everything(db: sqlite3.Connection, scratch: Path) -> None:
    """Fill the tables of an empty index inside the caller's transaction.

    `scratch` is a file that does not exist yet; it is used for sorting and removed.
    """
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    scratch.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(scratch, isolation_level=None)) as order:
            _sort(db, order)
            _words_at_once(db, _WORDS_BYTES)
            build(db, _written(db, order))
            # In one piece, words are found faster, and no new record has to merge large pieces.
            db.execute("INSERT INTO record_fts (record_fts) VALUES ('optimize')")
            _words_at_once(db, _USUAL_BYTES)
    finally:
        scratch.unlink(missing_ok=True)


def _words_at_once(db: sqlite3.Connection, size: int) -> None:
    """Let FTS5 gather so many bytes of words in memory: fewer pieces that it must merge again."""
    db.execute("INSERT INTO record_fts (record_fts, rank) VALUES ('hashsize', ?)", (size,))


def _sort(db: sqlite3.Connection, order: sqlite3.Connection) -> None:
    """Write pages and retractions, and enter each shown record where it belongs in the order."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{_CACHE_KIB}"):
        order.execute(f"PRAGMA {pragma}").fetchall()
    order.execute(
        "CREATE TABLE item (place TEXT, day TEXT, ref TEXT, seq INTEGER,"
        " PRIMARY KEY (place, day, ref)) STRICT, WITHOUT ROWID"
    )
    order.execute("BEGIN")
    for row in db.execute(CURRENT_SQL):
        kind = row["kind"]
        if kind in page_rows.SCHEMAS:
            header = Header.from_bytes(bytes(row["header"]))
            page_rows.replace(
                db, row["ref"], page_rows.expected(db, row["seq"], header, row["body"])
            )
        elif kind in SCHEMAS:
            key = case_rows.order_key(row["status"], _content(row))
            order.execute("INSERT INTO item VALUES (?, ?, ?, ?)", (*key, row["ref"], row["seq"]))
    order.execute("COMMIT")


def _written(db: sqlite3.Connection, order: sqlite3.Connection) -> Iterator[Shown]:
    """Write each case under the next id and yield those that are found by terms."""
    number = 0
    for (seq,) in order.execute("SELECT seq FROM item ORDER BY place, day, ref"):
        row = db.execute(f"{ENTRY_SQL} WHERE entry.seq = ?", (seq,)).fetchone()
        wanted = case_rows.shown(db, seq, _header(row), _content(row))
        if not wanted.table:
            continue
        number += 1
        case_rows.write(db, number, wanted)
        if wanted.words:
            yield number, wanted.row, wanted.words


def _content(row: sqlite3.Row) -> Row:
    """Return the body; that it is in canonical form was checked when it was copied."""
    return {} if row["body"] is None else json.loads(row["body"])


def _header(row: sqlite3.Row) -> Header:
    """Return the header by the columns that were written from it, which is ten times faster."""
    return Header(
        kind=row["kind"],
        ref=row["ref"],
        version=row["version"],
        status=row["status"],
        day=date.fromisoformat(row["day"]),
        commitment=bytes(row["leaf_hash"]),  # not looked at here
    )
