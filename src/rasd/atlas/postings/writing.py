"""Adding and taking back the terms of one record, inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable

from pyroaring import BitMap

from rasd.atlas.postings import cell_rows
from rasd.atlas.postings.bitmaps import chunk_of, decode, encode

_GET = "SELECT bitmap FROM posting WHERE term = ? AND chunk = ?"
_PUT = "INSERT OR REPLACE INTO posting (term, chunk, bitmap) VALUES (?, ?, ?)"
_DROP = "DELETE FROM posting WHERE term = ? AND chunk = ?"


def add(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Put the record with this id under each term."""
    rows = []
    for term in sorted(terms):
        chunk = chunk_of(term, number)
        ids = _ids(db, term, chunk)
        ids.add(number)
        rows.append((term, chunk, encode(ids)))
    db.executemany(_PUT, rows)
    cell_rows.add(db, (term for term, _chunk, _ids in rows))


def remove(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Take the record from under each term; a term without records leaves no trace."""
    emptied = []
    for term in sorted(terms):
        chunk = chunk_of(term, number)
        ids = _ids(db, term, chunk)
        ids.discard(number)
        if ids:
            db.execute(_PUT, (term, chunk, encode(ids)))
        else:
            db.execute(_DROP, (term, chunk))
            emptied.append(term)
    cell_rows.remove_unused(db, emptied)


def _ids(db: sqlite3.Connection, term: str, chunk: int) -> BitMap:
    row = db.execute(_GET, (term, chunk)).fetchone()
    return BitMap() if row is None else decode(row[0])
