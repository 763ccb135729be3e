"""Records of a set in the order of lists: the event that began last first, then the last published.

No list of all records is ever sorted: days are walked downward, and only what a page needs is read.
"""

import sqlite3
from collections.abc import Generator, Iterator
from itertools import islice

from pyroaring import BitMap

from rasd.atlas.postings.bitmaps import decode
from rasd.atlas.postings.reading import LAST, counts_between

FEW = 500
"""Sets up to this size are sorted as they are; so are the records of one day."""
_ORDERED = (
    "SELECT first_day, seq, id FROM record WHERE id IN ({}) ORDER BY first_day DESC, seq DESC"
)
_DAYS = "SELECT term, bitmap FROM posting WHERE term BETWEEN 'fd:' AND ? ORDER BY term DESC"
_OF_DAY = "SELECT seq, id FROM record WHERE first_day = ? ORDER BY seq DESC"
Place = tuple[str, int, int]


def page(db: sqlite3.Connection, ids: BitMap, offset: int, n: int) -> list[int]:
    """Return the ids at `offset` … `offset + n` of the list."""
    if len(ids) <= FEW:
        return [place[2] for place in _sorted(db, ids)[offset : offset + n]]
    upto, skipped = _skipped(db, ids, offset)
    offset -= skipped
    return [place[2] for place in islice(_down(db, ids, upto), offset, offset + n)]


def walk(
    db: sqlite3.Connection, ids: BitMap, after: tuple[str, int] | None
) -> Generator[Place, None, None]:
    """Yield (first day, seq, id) of the whole list, behind `after` where given."""
    if len(ids) <= FEW:
        places: Iterator[Place] = iter(_sorted(db, ids))
    else:
        places = _down(db, ids, after[0] if after else LAST)
    return (place for place in places if after is None or place[:2] < after)


def _skipped(db: sqlite3.Connection, ids: BitMap, offset: int) -> tuple[str, int]:
    """Return a bound below which the walk may begin, and how many records lie above it."""
    within, upto, skipped = "", LAST, 0
    for part in ("fy", "fm"):
        counts = counts_between(db, f"{part}:{within}", f"{part}:{upto}", ids)
        for term in sorted(counts, reverse=True):
            within, upto = term[3:], term[3:] + LAST
            if skipped + counts[term] > offset:
                break
            skipped += counts[term]
            upto = term[3:]
    return upto, skipped


def _down(db: sqlite3.Connection, ids: BitMap, upto: str) -> Iterator[Place]:
    for term, stored in db.execute(_DAYS, (f"fd:{upto}",)):
        if hits := decode(stored) & ids:
            yield from _of_day(db, term[3:], hits)


def _of_day(db: sqlite3.Connection, day: str, hits: BitMap) -> Iterator[Place]:
    if len(hits) <= FEW:
        yield from _sorted(db, hits)
        return
    for seq, number in db.execute(_OF_DAY, (day,)):
        if number in hits:
            yield day, seq, number


def _sorted(db: sqlite3.Connection, ids: BitMap) -> list[Place]:
    return [tuple(row) for row in db.execute(_ORDERED.format(",".join(map(str, ids))))]
