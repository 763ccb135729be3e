"""How a set of ids lies in a row of `posting`.

Bitmaps hold whole 32-bit ids, of one chunk each (`id >> 16`): a container of the roaring format,
so that the chunks of a term join without being rewritten. Days are stored whole, in chunk −1: many
days times many chunks of one or two ids would cost more than the ids. Years and months lie in wide
chunks (`id >> 20`): a span of time joins dozens of them, and the number of rows is what it costs.
"""

from pyroaring import BitMap

WHOLE = -1
WHOLE_STARTS = frozenset({"fd:", "ld:"})
WIDE_STARTS = frozenset({"fy:", "fm:", "ly:", "lm:", "xf:", "xl:"})
CHUNK_BITS, WIDE_BITS = 16, 20


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


def decode(stored: bytes) -> BitMap:
    """Return the set in these bytes."""
    return BitMap.deserialize(stored)
