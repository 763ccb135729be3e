"""The table of cells that hold records, by where their centre lies: what a viewport looks up."""

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

import h3

MICRODEGREES = 1_000_000
Row = tuple[int, int, int, str]


def row_of(term: str) -> Row | None:
    """Return (resolution, latitude, longitude, cell) of a cell's term; None for other terms."""
    return _row(term) if term[:1] == "h" and term[2:3] == ":" else None


@lru_cache(maxsize=4096)
def _row(term: str) -> Row:
    resolution, cell = int(term[1]), term[3:]
    latitude, longitude = h3.cell_to_latlng(cell)
    return (resolution, round(latitude * MICRODEGREES), round(longitude * MICRODEGREES), cell)


def add(db: sqlite3.Connection, terms: Iterable[str]) -> None:
    """Enter the cells among these terms."""
    rows = [row for term in terms if (row := row_of(term))]
    db.executemany("INSERT OR IGNORE INTO cell VALUES (?, ?, ?, ?)", rows)


def remove_unused(db: sqlite3.Connection, terms: Iterable[str]) -> None:
    """Take out the cells among these terms that hold no record any more."""
    for term in terms:
        row = row_of(term)
        if row and not db.execute("SELECT 1 FROM posted WHERE term = ?", (term,)).fetchone():
            db.execute("DELETE FROM cell WHERE (res, lat, lon, cell) = (?, ?, ?, ?)", row)
