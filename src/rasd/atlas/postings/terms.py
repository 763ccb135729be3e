"""Which terms a record has: a pure function of its row and its search words in the public store.

Since both rows stay until the next version replaces them, terms can be taken back exactly as they
were given, also when the body was destroyed or the site's lists of names changed meanwhile.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import h3

from rasd.atlas.postings.day_terms import day_terms

ALL = "all"
SEPARATOR = "\n"
"""Between the codes in columns that hold several: actors, affected, laws."""
COARSEST = 3
"""The resolution of the largest H3 cells counted in (12,400 km² on average)."""

_ONE = {
    "category": "cat",
    "category_group": "grp",
    "status": "st",
    "place": "plc",
    "district": "dis",
    "date_confidence": "conf",
    "place_precision": "prec",
    "precision": "dp",
}
_SEVERAL = {"actors": "act", "affected": "aff", "laws": "law"}


def terms_of(row: Mapping[str, Any], words: Mapping[str, str]) -> set[str]:
    """Return the terms of a row of `record` and its row of `record_fts`."""
    found = {ALL, *day_terms(row["first_day"], row["last_day"]), *cell_terms(row["cell"])}
    found.update(f"{prefix}:{row[column]}" for column, prefix in _ONE.items() if row[column])
    for column, prefix in _SEVERAL.items():
        found.update(f"{prefix}:{code}" for code in row[column].split(SEPARATOR) if code)
    found.update(f"w:{stem}" for stem in _stems(words))
    found.update(f"t:{stem}" for stem in words["title"].split())
    return found


@lru_cache(maxsize=4096)
def cell_terms(cell: str) -> tuple[str, ...]:
    """Return `h3:…` to `h7:…` for a published cell and its ancestors, and `res:7`; its own is last.

    Nothing for what is no H3 cell or larger than the largest that are counted.
    """
    if not cell or not h3.is_valid_cell(cell):
        return ()
    resolution = h3.get_resolution(cell)
    steps = range(COARSEST, resolution + 1)
    ancestors = tuple(f"h{step}:{h3.cell_to_parent(cell, step)}" for step in steps)
    return (f"res:{resolution}", *ancestors) if ancestors else ()


def _stems(words: Mapping[str, str]) -> Iterator[str]:
    for column in ("title", "text", "labels"):
        yield from words[column].split()
