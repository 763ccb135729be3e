"""How sets of ids lie in rows.

Those of `posting` are bitmaps of whole 32-bit ids, of one chunk each (`id >> 16`): a container of
the roaring format, so that the chunks of a term join without being rewritten. What many records
have lies in wide chunks (`id >> 20`), since a question joins all rows of it and their number is
what it costs; days, and ends of what lasted, are stored whole, in chunk −1: many of them times many
chunks of one or two ids would cost more than the ids.

Those of `recent` are ids of four bytes behind four zeros, so that one more is put behind them
without reading them; no roaring bitmap begins with zeros.
"""

from array import array

from pyroaring import BitMap

WHOLE = -1
WHOLE_STARTS = frozenset({"fd:", "ld:", "ly:", "lm:", "xf:", "xl:"})
WIDE_STARTS = frozenset(
    {"fy:", "fm:", "all", "st:", "cat", "grp", "act", "aff", "law", "con", "pre", "dp:", "res"}
)
DAY_STARTS = frozenset({"fd:", "ld:"})
CHUNK_BITS, WIDE_BITS = 16, 20
LISTED = bytes(4)
ID_BYTES = 4


def chunk_of(term: str, number: int) -> int:
    """Return the chunk in which `term` keeps the id `number`."""
    start = term[:3]
    if start in WHOLE_STARTS:
        return WHOLE
    return number >> (WIDE_BITS if start in WIDE_STARTS else CHUNK_BITS)


def crosses_chunks(term: str) -> bool:
    """Return whether a row of this term may hold ids of several chunks of 65,536."""
    return term[:3] in WHOLE_STARTS or term[:3] in WIDE_STARTS


def encode(ids: BitMap) -> bytes:
    """Return the bytes of a set (the portable roaring format, runs compressed)."""
    ids.run_optimize()
    return ids.serialize()


def listed(ids: BitMap) -> bytes:
    """Return the bytes of a short list of ids, as `recent` holds it."""
    return LISTED + ids.to_array().tobytes()


def decode(stored: bytes) -> BitMap:
    """Return the set in these bytes; ValueError where they are none."""
    if stored[:ID_BYTES] == LISTED:
        return BitMap(array("I", stored[ID_BYTES:]))
    return BitMap.deserialize(stored)
