"""Adding and taking back the terms of one record, inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable

from rasd.atlas.postings import cell_rows, recent, rows
from rasd.atlas.postings.bitmaps import DAY_STARTS, chunk_of


def add(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Put the record with this id under each term."""
    ordered = sorted(terms)
    days = [term for term in ordered if _is_day(term)]
    for term in days:
        chunk = chunk_of(term, number)
        ids = rows.get(db, term, chunk)
        ids.add(number)
        rows.put(db, term, chunk, ids)
    recent.add(db, number, (term for term in ordered if not _is_day(term)))
    cell_rows.add(db, ordered)


def remove(db: sqlite3.Connection, number: int, terms: Iterable[str]) -> None:
    """Take the record from under each term; a term without records leaves no trace."""
    gone = sorted(terms)
    for term in gone:
        if _is_day(term) or not recent.remove(db, number, term):
            chunk = chunk_of(term, number)
            ids = rows.get(db, term, chunk)
            ids.discard(number)
            rows.put(db, term, chunk, ids)
    cell_rows.remove_unused(db, gone)


def _is_day(term: str) -> bool:
    """Return whether the row of a term is short, and read one by one: lists walk down the days."""
    return term[:3] in DAY_STARTS
