"""Records one stretch after the other, from a place that stays where it is when others come."""

from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from rasd.atlas import store
from rasd.atlas.filters import Filters
from rasd.atlas.postings import select
from rasd.atlas.queries.boxed import Box, boxed
from rasd.atlas.queries.shown import COLUMNS, Record, read

Place = tuple[str, int]
"""First day and seq of a record: where the next stretch begins behind it."""

_BY_ID = (
    f"SELECT {COLUMNS}, id, body"  # noqa: S608  (constant names, our own numbers)
    " FROM record JOIN body USING (seq) WHERE id IN ({})"
)


@dataclass(frozen=True)
class Stretch:
    """Some records, newest event first, with their bodies as published.

    `last` is the place to go on behind, None at the end; `total` counts the whole list.
    """

    records: list[tuple[Record, bytes]]
    last: Place | None
    total: int


def stretch(
    filters: Filters, size: int, after: Place | None = None, boxes: tuple[Box, ...] = ()
) -> Stretch:
    """Return up to `size` matching records behind `after`, by default the first ones.

    Where `boxes` are given, only records whose published place is drawn in one of them.
    """
    with store.snapshot() as db:
        selected = select(db, filters)
        if boxes:
            selected = boxed(selected, boxes)
        with closing(selected.each(after)) as places:
            found = list(islice(places, size + 1))
        shown = found[:size]
        marks = ",".join(str(place[2]) for place in shown)
        rows = db.execute(_BY_ID.format(marks))
        by_id = {row["id"]: (read(row), row["body"]) for row in rows}
        total = selected.count()
    more = len(found) > size
    return Stretch([by_id[place[2]] for place in shown], shown[-1][:2] if more else None, total)
