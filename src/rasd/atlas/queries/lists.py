"""Lists of records, newest event first, or best match first where words are searched."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice

from rasd.atlas import meta, store
from rasd.atlas.filters import Filters
from rasd.atlas.postings import Selection, select
from rasd.atlas.queries import ranking
from rasd.atlas.queries.shown import COLUMNS, Record, read
from rasd.kernel.paging import Page

PAGE_SIZE = 20
CHUNK = 500
FEW = 500
"""So many records are looked up one by one; in greater sets what is looked for is met soon."""


def records(filters: Filters, page: int | None = None, size: int = PAGE_SIZE) -> Page[Record]:
    """Return one page (by default the one asked for); a page beyond the last is the last."""
    with store.snapshot() as db:
        found = select(db, filters)
        count = found.count()
        asked = Page[Record]((), page or filters.page, size, count)
        number = min(asked.number, asked.count)
        skip = (number - 1) * size
        best = ranking.best(found, filters, skip, size) if filters.text else None
        ids = found.newest(skip, size) if best is None else best
        return Page([read(row) for row in _rows(db, ids)], number, size, count)


def record(ref: str) -> Record | None:
    """Return a shown record, or None when it was retracted or never published."""
    row = store.connect().execute(f"SELECT {COLUMNS} FROM record WHERE ref = ?", (ref,)).fetchone()  # noqa: S608
    return None if row is None else read(row)


def latest(count: int, filters: Filters | None = None) -> list[Record]:
    """Return what was last published or corrected, newest first."""
    with store.snapshot() as db:
        found = select(db, filters or Filters())
        return [read(row) for row in _rows(db, _latest(found, count))]


def each_record(filters: Filters) -> Iterator[tuple[Record, bytes]]:
    """Yield every matching record with its body, newest event first.

    Read in short chunks: whoever downloads slowly never keeps the store from being written. Where
    it was written meanwhile, the rest is selected anew.
    """
    after: tuple[str, int] | None = None
    seen: tuple[int, int] | None = None
    found: Selection | None = None
    while True:
        with store.snapshot() as db:
            if found is None or seen != (id(db), meta.applied_seq(db)):
                found, seen = select(db, filters), (id(db), meta.applied_seq(db))
            with closing(found.each(after)) as places:
                chunk = list(islice(places, CHUNK))
            rows = _rows(db, [place[2] for place in chunk], with_bodies=True)
        for row in rows:
            yield read(row), row["body"]
        if len(chunk) < CHUNK:
            return
        after = chunk[-1][:2]


def _latest(found: Selection, count: int) -> list[int]:
    newest = "SELECT id FROM record {} ORDER BY seq DESC"
    if found.count() <= FEW:
        among = f"WHERE id IN ({','.join(map(str, found.known_ids))})"
        rows = found.db.execute(newest.format(among)).fetchmany(count)
        return [row[0] for row in rows]
    with closing(found.db.execute(newest.format(""))) as every:
        return list(islice((row[0] for row in every if row[0] in found), count))


def _rows(
    db: sqlite3.Connection, ids: Sequence[int], *, with_bodies: bool = False
) -> list[sqlite3.Row]:
    """Return the rows of these ids in this order."""
    columns, table = f"{COLUMNS}, id", "record"
    if with_bodies:
        columns, table = f"{columns}, body", "record JOIN body USING (seq)"
    marks = ",".join(map(str, ids))
    rows = db.execute(f"SELECT {columns} FROM {table} WHERE id IN ({marks})")  # noqa: S608
    by_id = {row["id"]: row for row in rows}
    return [by_id[number] for number in ids if number in by_id]
