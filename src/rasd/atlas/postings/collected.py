"""Terms of many records gathered in memory, a chunk of ids at a time, whatever the whole size."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from rasd.atlas.postings.bitmaps import (
    CHUNK_BITS,
    WHOLE,
    WHOLE_STARTS,
    WIDE_BITS,
    WIDE_STARTS,
)

Row = tuple[str, int, BitMap]


class Collected:
    """Takes records in the order of their ids and gives the rows of `posting` they make.

    Memory: the terms of one chunk of 65,536 records (some 50 MB), years and months of a wide one
    (some 20 MB), and days, some 6 bytes a record.
    """

    def __init__(self) -> None:
        self._chunk = 0
        self._ids: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._wide: defaultdict[str, BitMap] = defaultdict(BitMap)
        self._days: defaultdict[str, BitMap] = defaultdict(BitMap)

    def add(self, number: int, terms: Iterable[str]) -> Iterator[Row]:
        """Take one record; yield the rows of the chunk before when it begins a new one."""
        if number >> CHUNK_BITS != self._chunk:
            yield from self._flush()
            if number >> WIDE_BITS != self._chunk >> (WIDE_BITS - CHUNK_BITS):
                yield from self._flush_wide()
            self._chunk = number >> CHUNK_BITS
        ids = self._ids
        for term in terms:
            ids[term].append(number)

    def rest(self) -> Iterator[Row]:
        """Yield the rows of the last chunk, of the last wide one, and days, stored whole."""
        yield from self._flush()
        yield from self._flush_wide()
        for term in sorted(self._days):
            yield term, WHOLE, self._days[term]
        self._days.clear()

    def _flush(self) -> Iterator[Row]:
        for term in sorted(self._ids):
            ids = BitMap(self._ids[term])
            if term[:3] in WHOLE_STARTS:
                self._days[term] |= ids
            elif term[:3] in WIDE_STARTS:
                self._wide[term] |= ids
            else:
                yield term, self._chunk, ids
        self._ids.clear()

    def _flush_wide(self) -> Iterator[Row]:
        for term in sorted(self._wide):
            yield term, self._chunk >> (WIDE_BITS - CHUNK_BITS), self._wide[term]
        self._wide.clear()
