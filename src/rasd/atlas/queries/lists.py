"""Lists of records, newest event first, or best match first where words are searched."""

from collections.abc import Iterator

from rasd.atlas import store
from rasd.atlas.filters import Filters
from rasd.atlas.queries.conditions import match_ranked, where
from rasd.atlas.queries.counting import total
from rasd.atlas.queries.shown import COLUMNS, Record, read
from rasd.kernel.paging import Page

PAGE_SIZE = 20
CHUNK = 500
NEWEST_FIRST = "first_day DESC, id DESC"
# How much a match counts in title, text and labels, and what the word exactly as typed adds.
_RANKED = """
    SELECT * FROM record
    JOIN (
        SELECT rowid AS found, bm25(record_fts, 4.0, 1.0, 2.0, 2.0) AS rank
        FROM record_fts WHERE record_fts MATCH :ranked
    ) ON found = id
"""


def records(filters: Filters, page: int | None = None, size: int = PAGE_SIZE) -> Page[Record]:
    """Return one page (by default the one asked for); a page beyond the last is the last."""
    count = total(filters)
    asked = Page[Record]((), page or filters.page, size, count)
    number = min(asked.number, asked.count)
    condition, values = where(filters)
    limits = {"size": size, "skip": (number - 1) * size}
    if filters.text:
        values["ranked"] = match_ranked(filters.text)
        table, order = f"({_RANKED})", f"rank, {NEWEST_FIRST}"
    else:
        table, order = "record", NEWEST_FIRST
    rows = store.connect().execute(
        f"SELECT {COLUMNS} FROM {table}{condition} ORDER BY {order} LIMIT :size OFFSET :skip",  # noqa: S608
        values | limits,
    )
    return Page([read(row) for row in rows], number, size, count)


def record(ref: str) -> Record | None:
    """Return a shown record, or None when it was retracted or never published."""
    row = store.connect().execute(f"SELECT {COLUMNS} FROM record WHERE ref = ?", (ref,)).fetchone()  # noqa: S608
    return None if row is None else read(row)


def latest(count: int, filters: Filters | None = None) -> list[Record]:
    """Return what was last published or corrected, newest first."""
    condition, values = where(filters or Filters())
    rows = store.connect().execute(
        f"SELECT {COLUMNS} FROM record{condition} ORDER BY seq DESC LIMIT :count",  # noqa: S608
        values | {"count": count},
    )
    return [read(row) for row in rows]


def each_record(filters: Filters) -> Iterator[tuple[Record, bytes]]:
    """Yield every matching record with its body, newest event first.

    Read in short chunks: whoever downloads slowly never keeps the store from being written.
    """
    condition, values = where(filters)
    joint = " AND " if condition else " WHERE "
    after = ""
    while True:
        rows = (
            store.connect()
            .execute(
                f"SELECT {COLUMNS}, first_day, id, body FROM record JOIN body USING (seq)"  # noqa: S608
                f"{condition}{after} ORDER BY {NEWEST_FIRST} LIMIT {CHUNK}",
                values,
            )
            .fetchall()
        )
        for row in rows:
            yield read(row), row["body"]
        if len(rows) < CHUNK:
            return
        after = f"{joint}(first_day, id) < (:after_day, :after_id)"
        values = values | {"after_day": rows[-1]["first_day"], "after_id": rows[-1]["id"]}
