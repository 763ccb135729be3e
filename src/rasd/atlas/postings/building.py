"""Writing all postings of a new store in one go."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rasd.atlas.postings import cell_rows
from rasd.atlas.postings.bitmaps import encode
from rasd.atlas.postings.collected import Collected, Row
from rasd.atlas.postings.terms import terms_of

_PUT = "INSERT INTO posting (term, chunk, bitmap) VALUES (?, ?, ?)"
Shown = tuple[int, Mapping[str, Any], Mapping[str, str]]


def build(db: sqlite3.Connection, records: Iterable[Shown]) -> None:
    """Write the postings of records, given as id, row and search words in the order of ids."""
    cells: set[str] = set()

    def stored() -> Iterator[tuple[str, int, bytes]]:
        for term, chunk, ids in _rows(records):
            if cell_rows.row_of(term):
                cells.add(term)
            yield term, chunk, encode(ids)

    db.executemany(_PUT, stored())
    cell_rows.add(db, sorted(cells))


def _rows(records: Iterable[Shown]) -> Iterator[Row]:
    collected = Collected()
    for number, row, words in records:
        yield from collected.add(number, terms_of(row, words))
    yield from collected.rest()
