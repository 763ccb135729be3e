"""One row of `posting`: the set of a term in a chunk of ids."""

import sqlite3

from pyroaring import BitMap

from rasd.atlas.postings.bitmaps import decode, encode

_GET = "SELECT bitmap FROM posting WHERE term = ? AND chunk = ?"
# An update leaves the row where it is; SQLite then writes only the bytes that differ.
_PUT = """
    INSERT INTO posting (term, chunk, bitmap) VALUES (?, ?, ?)
    ON CONFLICT (term, chunk) DO UPDATE SET bitmap = excluded.bitmap
"""
_DROP = "DELETE FROM posting WHERE term = ? AND chunk = ?"


def get(db: sqlite3.Connection, term: str, chunk: int) -> BitMap:
    """Return the set, empty where there is no row; ValueError where it cannot be read."""
    row = db.execute(_GET, (term, chunk)).fetchone()
    return decode(row[0]) if row else BitMap()


def put(db: sqlite3.Connection, term: str, chunk: int, ids: BitMap) -> None:
    """Write the set; an empty one leaves no row."""
    if ids:
        db.execute(_PUT, (term, chunk, encode(ids)))
    else:
        db.execute(_DROP, (term, chunk))
