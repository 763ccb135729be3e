"""Adding and taking back the terms of one record, inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable

from pyroaring import BitMap

from rasd.atlas.postings import cell_rows
from rasd.atlas.postings.bitmaps import chunk_of, decode, encode

# One statement for all terms stays prepared; one that names them all is compiled again each time.
_GET = "SELECT bitmap FROM posting WHERE term = ? AND chunk = ?"
# An update leaves the row where it is; SQLite then writes only the bytes that differ.
_PUT = """
    INSERT INTO posting (term, chunk, bitmap) VALUES (?, ?, ?)
    ON CONFLICT (term, chunk) DO UPDATE SET bitmap = excluded.bitmap
"""
_DROP = "DELETE FROM posting WHERE term = ? AND chunk = ?"


def add(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Put the record with this id under each term."""
    rows = []
    for (term, chunk), ids in _sets(db, number, terms).items():
        ids.add(number)
        rows.append((term, chunk, encode(ids)))
    db.executemany(_PUT, rows)
    cell_rows.add(db, (term for term, _chunk, _ids in rows))


def remove(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Take the record from under each term; a term without records leaves no trace."""
    emptied = []
    for (term, chunk), ids in _sets(db, number, terms).items():
        ids.discard(number)
        if ids:
            db.execute(_PUT, (term, chunk, encode(ids)))
        else:
            db.execute(_DROP, (term, chunk))
            emptied.append(term)
    cell_rows.remove_unused(db, emptied)


def _sets(
    db: sqlite3.Connection, number: int, terms: Iterable[str]
) -> dict[tuple[str, int], BitMap]:
    """Return what is stored where these terms keep this id, in the order of the table."""
    found = {}
    for term in sorted(terms):
        key = term, chunk_of(term, number)
        row = db.execute(_GET, key).fetchone()
        found[key] = decode(row[0]) if row else BitMap()
    return found
