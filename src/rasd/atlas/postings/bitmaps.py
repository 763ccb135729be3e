"""How a set of ids lies in a row of `posting`.

Bitmaps hold whole 32-bit ids, of one chunk each (`id >> 16`): a container of the roaring format,
so that the chunks of a term join without being rewritten. Days are stored whole, in chunk −1: many
days times many chunks of one or two ids would cost more than the ids.
"""

from pyroaring import BitMap

WHOLE = -1
WHOLE_STARTS = frozenset({"fd:", "ld:"})


def chunk_of(term: str, number: int) -> int:
    """Return the chunk in which `term` keeps the id `number`."""
    return WHOLE if term[:3] in WHOLE_STARTS else number >> 16


def encode(ids: BitMap) -> bytes:
    """Return the bytes of a set (the portable roaring format, runs compressed)."""
    ids.run_optimize()
    return ids.serialize()


def decode(stored: bytes) -> BitMap:
    """Return the set in these bytes."""
    return BitMap.deserialize(stored)
