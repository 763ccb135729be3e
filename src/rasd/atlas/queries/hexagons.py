"""Published hexagons that records lie in, for one view of the map."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import h3

from rasd.atlas import store
from rasd.atlas.filters import Filters
from rasd.atlas.postings import Selection, select
from rasd.atlas.postings.cell_rows import MICRODEGREES
from rasd.atlas.postings.terms import COARSEST
from rasd.places.precision import RESOLUTIONS

MOST = 200
FINEST = max(RESOLUTIONS)
MOST_IN_VIEW = 2_000
"""More hexagons than this are no picture but a download: they are refused."""
TOGETHER = 2
"""Resolutions between cells and the larger ones in which they are looked for: 49 in each."""
Box = tuple[float, float, float, float]
_IN_BOX = """
    SELECT cell FROM cell
    WHERE res = ? AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? LIMIT ?
"""


class TooManyCells(ValueError):
    """The view holds more cells than one answer may; a coarser resolution or smaller view does."""


def cells(filters: Filters, bbox: Box, res: int) -> list[tuple[str, int]]:
    """Return (H3 cell, records) for the cells whose centre lies in `bbox` or within a cell of it.

    `bbox` is (west, south, east, north) in degrees, `res` 3 to 7. Records published more coarsely
    than `res` are counted in the cell they were published in, never in a smaller one, so that each
    record is counted once. Sorted by cell. TooManyCells when the view holds more than 2,000.
    """
    if not COARSEST <= res <= FINEST:
        raise ValueError("no such resolution")
    with store.snapshot() as db:
        found = select(db, filters)
        counted: dict[str, int] = {}
        left = MOST_IN_VIEW
        for step in range(COARSEST, res + 1):
            shown = found if step == res else found.narrowed(f"res:{step}")
            if shown.ids is not None and not shown.ids:
                continue
            seen = _in_box(db, bbox, step, left + 1)
            left -= len(seen)
            if left < 0:
                raise TooManyCells("more cells than one answer may have")
            counted |= _counted(shown, step, seen)
    return sorted(counted.items())


def counts_by_cell(filters: Filters) -> list[tuple[str, int]]:
    """Return (published H3 cell, records) for a question, the fullest first, at most 200."""
    with store.snapshot() as db:
        found = select(db, filters)
        counted: dict[str, int] = {}
        for res in range(COARSEST, FINEST + 1):
            shown = found.narrowed(f"res:{res}")
            counted |= _descended(shown, res) if shown.ids else {}
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:MOST]


def _descended(shown: Selection, res: int) -> dict[str, int]:
    """Return the cells of one resolution that hold records, met by way of the larger ones."""
    counted = {code: n for code, n in shown.counts_by(f"h{COARSEST}").items()}
    for step in range(COARSEST + 1, res + 1):
        children = [child for cell in counted for child in h3.cell_to_children(cell, step)]
        counted = _counted(shown, step, children)
    return counted


def _counted(shown: Selection, step: int, seen: Iterable[str]) -> dict[str, int]:
    """Return the counts of these cells of one resolution, where any.

    Cells within a larger one follow each other in the table; walking over some that are not asked
    for is several times faster than finding each that is.
    """
    near: defaultdict[str, set[str]] = defaultdict(set)
    for cell in seen:
        near[h3.cell_to_parent(cell, max(0, step - TOGETHER))].add(cell)
    counted: dict[str, int] = {}
    for group in near.values():
        found = shown.counts_by(f"h{step}", min(group), max(group))
        counted |= {cell: count for cell, count in found.items() if cell in group}
    return counted


def _in_box(db: sqlite3.Connection, bbox: Box, step: int, most: int) -> list[str]:
    west, south, east, north = bbox
    high, wide = _reach(step)
    edges = (south - high, north + high, west - wide, east + wide)
    rows = db.execute(_IN_BOX, (step, *(round(edge * MICRODEGREES) for edge in edges), most))
    return [row[0] for row in rows]


@cache
def _reach(step: int) -> tuple[float, float]:
    """Return how far a cell reaches from its centre: degrees of latitude and, at 38°, longitude."""
    kilometres = h3.average_hexagon_edge_length(step, unit="km") * 1.3
    return kilometres / 111, kilometres / 87
