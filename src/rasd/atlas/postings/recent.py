"""The newest ids of each term, in short rows beside the sets that grow slowly.

A new record has some hundred terms. To copy the set of each would cost more the more records there
are; here four bytes are put behind a short row, and only a row that became full is joined with its
set: each record pays for about one of those. What reads, reads both (the view `posted`).
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from pyroaring import BitMap

from rasd.atlas.postings import rows
from rasd.atlas.postings.bitmaps import ID_BYTES, LISTED, chunk_of, decode, listed

FULL = 200
"""Ids of a row; with them it still lies whole in one page of SQLite."""
# Not with RETURNING: that makes SQLite write out the words that FTS5 has gathered, each time.
_APPEND = """
    INSERT INTO recent (term, ids) VALUES (?, ?)
    ON CONFLICT (term) DO UPDATE SET ids = CAST(ids || substr(excluded.ids, 5) AS BLOB)
"""
_LONG = """
    SELECT term FROM recent WHERE term IN (SELECT value FROM json_each(?)) AND length(ids) >= ?
"""
_GET = "SELECT ids FROM recent WHERE term = ?"
_SET = "UPDATE recent SET ids = ? WHERE term = ?"
_GONE = "DELETE FROM recent WHERE term = ?"


def add(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Put the id under each term, in the order of the table."""
    one = LISTED + number.to_bytes(ID_BYTES, "little")
    ordered = list(terms)
    db.executemany(_APPEND, [(term, one) for term in ordered])
    full = (json.dumps(ordered), len(LISTED) + FULL * ID_BYTES)
    for (term,) in db.execute(_LONG, full).fetchall():
        _put_away(db, term)


def remove(db: sqlite3.Connection, number: int, term: str) -> bool:
    """Take the id from under the term; return whether it was here."""
    ids = ids_of(db, term)
    if number not in ids:
        return False
    ids.remove(number)
    if ids:
        db.execute(_SET, (listed(ids), term))
    else:
        db.execute(_GONE, (term,))
    return True


def ids_of(db: sqlite3.Connection, term: str) -> BitMap:
    """Return the ids of a term that are in no set of `posting` yet."""
    row = db.execute(_GET, (term,)).fetchone()
    return decode(row[0]) if row else BitMap()


def _put_away(db: sqlite3.Connection, term: str) -> None:
    """Join a full row with the sets of its term."""
    chunks: defaultdict[int, BitMap] = defaultdict(BitMap)
    for number in ids_of(db, term):
        chunks[chunk_of(term, number)].add(number)
    for chunk, ids in chunks.items():
        rows.put(db, term, chunk, rows.get(db, term, chunk) | ids)
    db.execute(_GONE, (term,))
