"""Records that cite a law: whoever asks for a law as a whole is shown those of its articles too."""

import sqlite3

from pyroaring import BitMap

from rasd.atlas.law_family import is_whole
from rasd.atlas.postings.reading import ids_between, ids_of

_AFTER_DIGITS = ":"
"""Sorts right after 9, so that a range up to it holds every article's number."""


def citing(db: sqlite3.Connection, law: str) -> BitMap:
    """Return the records that cite this article, or this law as a whole or any article of it."""
    cited = ids_of(db, f"law:{law}")
    if not is_whole(law):
        return cited
    return cited | ids_between(db, f"law:{law}-", f"law:{law}-{_AFTER_DIGITS}")
