"""Do the postings say what the rows they were made from say?

Threat: a record stays as it was published but is no longer found, or a filter counts what is not
there. Every set is made again, chunk by chunk, and compared; memory does not grow with the store.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyroaring import BitMap

from rasd.atlas.postings import cell_rows
from rasd.atlas.postings.bitmaps import crosses_chunks, decode, encode
from rasd.atlas.postings.collected import Collected
from rasd.atlas.postings.terms import terms_of

_SHOWN = """
    SELECT record.*, record_fts.title AS t, record_fts.text AS x, record_fts.labels AS l
    FROM record JOIN record_fts ON record_fts.rowid = record.id
    WHERE record.id BETWEEN ? AND ? ORDER BY record.id
"""
_GET = "SELECT bitmap FROM posting WHERE term = ? AND chunk = ?"
_REFS = 20
Problem = tuple[str, str]


@dataclass
class ChunkCheck:
    """What is wrong in the sets of one chunk, how many it has, its share of sets of several."""

    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    shares: dict[tuple[str, int], bytes] = field(default_factory=dict)


def check_chunk(db: sqlite3.Connection, chunk: int) -> ChunkCheck:
    """Make the sets of the records with `id >> 16 == chunk` again, and compare."""
    found, collected = ChunkCheck(), Collected()
    for row in db.execute(_SHOWN, (chunk << 16, (chunk << 16) + 0xFFFF)):
        words = {"title": row["t"], "text": row["x"], "labels": row["l"]}
        for _none in collected.add(row["id"], terms_of(row, words)):
            raise AssertionError("one chunk has one set a term")
    for term, at, wanted in collected.rest():
        if crosses_chunks(term):
            found.shares[term, at] = encode(wanted)
        else:
            found.rows += 1
            found.problems += _judged(db, term, at, wanted)
    return found


def differences(db: sqlite3.Connection, chunks: Iterable[ChunkCheck]) -> Iterator[Problem]:
    """Yield (ref or term, what is wrong) for every set that its records do not make."""
    rows, joined = 0, defaultdict[tuple[str, int], BitMap](BitMap)
    for chunk in chunks:
        yield from chunk.problems
        rows += chunk.rows
        for key, ids in chunk.shares.items():
            joined[key] |= decode(ids)
    for (term, at), wanted in joined.items():
        rows += 1
        yield from _judged(db, term, at, wanted)
    if rows != db.execute("SELECT count(*) FROM posting").fetchone()[0]:
        yield "posting", "has sets for what no record has"
    cells = db.execute("SELECT count(DISTINCT term) FROM posting WHERE term GLOB 'h?:*'").fetchone()
    if cells[0] != db.execute("SELECT count(*) FROM cell").fetchone()[0]:
        yield "cell", "has cells that no record lies in"


def _judged(db: sqlite3.Connection, term: str, chunk: int, wanted: BitMap) -> Iterator[Problem]:
    row = db.execute(_GET, (term, chunk)).fetchone()
    if row is None:
        yield term, "has no set of records"
    elif problem := _problem(db, term, wanted, row[0]):
        yield problem
    if (cell := cell_rows.row_of(term)) and not _has_cell(db, cell):
        yield term, "is not among the cells of the map"


def _problem(
    db: sqlite3.Connection, term: str, wanted: BitMap, stored: bytes
) -> tuple[str, str] | None:
    try:
        found = decode(stored)
    except ValueError:
        return term, "its set of records cannot be read"
    if found == wanted:
        return None
    other = (found ^ wanted).to_array()[:_REFS]
    marks = ",".join(map(str, other))
    refs = [row[0] for row in db.execute(f"SELECT ref FROM record WHERE id IN ({marks})")]  # noqa: S608
    where = ", ".join(sorted(refs)) or term
    return where, f"is found or counted otherwise than published, under {term}"


def _has_cell(db: sqlite3.Connection, cell: cell_rows.Row) -> bool:
    sql = "SELECT 1 FROM cell WHERE (res, lat, lon, cell) = (?, ?, ?, ?)"
    return db.execute(sql, cell).fetchone() is not None
