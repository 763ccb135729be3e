"""Do the postings say what the rows they were made from say?

Threat: a record stays as it was published but is no longer found, or a filter counts what is not
there. Every set is made again, chunk by chunk, and compared; memory does not grow with the store.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyroaring import BitMap

from rasd.atlas.postings import cell_rows, recent, rows
from rasd.atlas.postings.bitmaps import chunk_of, crosses_chunks, decode, encode
from rasd.atlas.postings.collected import Collected
from rasd.atlas.postings.terms import terms_of

_SHOWN = """
    SELECT record.*, record_fts.title AS t, record_fts.text AS x, record_fts.labels AS l
    FROM record JOIN record_fts ON record_fts.rowid = record.id
    WHERE record.id BETWEEN ? AND ? ORDER BY record.id
"""
_REFS = 20
Problem = tuple[str, str]


@dataclass
class ChunkCheck:
    """What is wrong in the sets of one chunk, how much was seen, its share of sets of several.

    Seen are rows of `posting` and ids in rows of `recent`.
    """

    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    recent: int = 0
    shares: dict[tuple[str, int], bytes] = field(default_factory=dict)

    def judge(self, db: sqlite3.Connection, term: str, chunk: int, wanted: BitMap) -> None:
        """Compare what is stored of a term in a chunk with what it must be."""
        try:
            kept = rows.get(db, term, chunk)
            new = BitMap(n for n in recent.ids_of(db, term) if chunk_of(term, n) == chunk)
        except ValueError:
            self.problems.append((term, "its set of records cannot be read"))
            return
        self.rows += bool(kept)
        self.recent += len(new)
        if not kept and not new:
            self.problems.append((term, "has no set of records"))
        elif kept & new:
            self.problems.append((term, "counts records twice"))
        elif kept | new != wanted:
            self.problems.append(_differing(db, term, (kept | new) ^ wanted))
        if (cell := cell_rows.row_of(term)) and not _has_cell(db, cell):
            self.problems.append((term, "is not among the cells of the map"))


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
            found.judge(db, term, at, wanted)
    return found


def differences(db: sqlite3.Connection, chunks: Iterable[ChunkCheck]) -> Iterator[Problem]:
    """Yield (ref or term, what is wrong) for every set that its records do not make."""
    whole, joined = ChunkCheck(), defaultdict[tuple[str, int], BitMap](BitMap)
    for chunk in chunks:
        yield from chunk.problems
        whole.rows += chunk.rows
        whole.recent += chunk.recent
        for key, ids in chunk.shares.items():
            joined[key] |= decode(ids)
    for (term, at), wanted in joined.items():
        whole.judge(db, term, at, wanted)
    yield from whole.problems
    if whole.rows != db.execute("SELECT count(*) FROM posting").fetchone()[0]:
        yield "posting", "has sets for what no record has"
    size = "SELECT coalesce(sum(length(ids) / 4 - 1), 0) FROM recent"
    if whole.recent != db.execute(size).fetchone()[0]:
        yield "recent", "has ids for what no record has"
    cells = db.execute("SELECT count(DISTINCT term) FROM posted WHERE term GLOB 'h?:*'").fetchone()
    if cells[0] != db.execute("SELECT count(*) FROM cell").fetchone()[0]:
        yield "cell", "has cells that no record lies in"


def _differing(db: sqlite3.Connection, term: str, ids: BitMap) -> Problem:
    other = ids.to_array()[:_REFS]
    marks = ",".join(map(str, other))
    refs = [row[0] for row in db.execute(f"SELECT ref FROM record WHERE id IN ({marks})")]  # noqa: S608
    where = ", ".join(sorted(refs)) or term
    return where, f"is found or counted otherwise than published, under {term}"


def _has_cell(db: sqlite3.Connection, cell: cell_rows.Row) -> bool:
    sql = "SELECT 1 FROM cell WHERE (res, lat, lon, cell) = (?, ?, ?, ?)"
    return db.execute(sql, cell).fetchone() is not None
