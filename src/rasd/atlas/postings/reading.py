"""Reading sets of ids by term or by a range of terms."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from pyroaring import BitMap

from rasd.atlas.postings.bitmaps import decode

AT_ONCE = 500
_ONE = "SELECT bitmap FROM posted WHERE term = ?"
_RANGE = "SELECT bitmap FROM posted WHERE term BETWEEN ? AND ?"
_RANGE_TERMS = "SELECT term, bitmap FROM posted WHERE term BETWEEN ? AND ?"
_EACH = "SELECT term, bitmap FROM posted WHERE term BETWEEN ? AND ? ORDER BY term"
LAST = "\U0010ffff"
"""Sorts after every character of a term."""


def ids_of(db: sqlite3.Connection, term: str) -> BitMap:
    """Return the records under one term."""
    return joined(db.execute(_ONE, (term,)))


def ids_between(db: sqlite3.Connection, first: str, last: str) -> BitMap:
    """Return the records under any term from `first` to `last`, both included."""
    return joined(db.execute(_RANGE, (first, last)))


def ids_among(db: sqlite3.Connection, terms: list[str]) -> BitMap:
    """Return the records under any of these terms, at most `AT_ONCE` of them."""
    marks = ",".join("?" * len(terms))
    return joined(db.execute(f"SELECT bitmap FROM posted WHERE term IN ({marks})", terms))  # noqa: S608


def sets_of(db: sqlite3.Connection, prefix: str) -> Iterator[tuple[str, BitMap]]:
    """Yield each value of a facet, such as `cat` or `fm`, with its records."""
    rows = db.execute(_EACH, (f"{prefix}:", f"{prefix}:{LAST}"))
    for term, chunks in groupby(rows, key=itemgetter(0)):
        yield term[len(prefix) + 1 :], joined((row[1],) for row in chunks)


def joined(rows: Iterable[tuple[bytes]]) -> BitMap:
    """Return the union of stored sets."""
    sets = [decode(row[0]) for row in rows]
    if len(sets) < 2:
        return sets[0] if sets else BitMap()
    return BitMap.union(*sets)


def counts_between(
    db: sqlite3.Connection, first: str, last: str, within: BitMap | None
) -> dict[str, int]:
    """Return how many records of `within` (None: of all) each term of a range has, where any."""
    return _counts(db.execute(_RANGE_TERMS, (first, last)), within)


def counts_of(
    db: sqlite3.Connection, terms: Iterable[str], within: BitMap | None
) -> dict[str, int]:
    """Return how many records of `within` (None: of all) each of these terms has, where any."""
    found: dict[str, int] = {}
    for some in _batches(list(terms)):
        marks = ",".join("?" * len(some))
        sql = f"SELECT term, bitmap FROM posted WHERE term IN ({marks})"  # noqa: S608
        found |= _counts(db.execute(sql, some), within)
    return found


def _counts(rows: Iterable[tuple[str, bytes]], within: BitMap | None) -> dict[str, int]:
    found: dict[str, int] = {}
    for term, stored in rows:
        ids = decode(stored)
        count = len(ids) if within is None else within.intersection_cardinality(ids)
        if count:
            found[term] = found.get(term, 0) + count
    return found


def _batches(terms: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(terms), AT_ONCE):
        yield terms[at : at + AT_ONCE]
