"""Terms of many records gathered in memory, a chunk of ids at a time, whatever the whole size."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from rasd.atlas.postings.bitmaps import WHOLE, WHOLE_STARTS

Row = tuple[str, int, BitMap]


class Collected:
    """Takes records in the order of their ids and gives the rows of `posting` they make.

    Memory: the terms of one chunk of 65,536 records (some 50 MB), and days, some 6 bytes a record.
    """

    def __init__(self) -> None:
        self._chunk = 0
        self._ids: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._days: defaultdict[str, BitMap] = defaultdict(BitMap)

    def add(self, number: int, terms: Iterable[str]) -> Iterator[Row]:
        """Take one record; yield the rows of the chunk before when it begins a new one."""
        if number >> 16 != self._chunk:
            yield from self._flush()
            self._chunk = number >> 16
        ids = self._ids
        for term in terms:
            if term[:3] in WHOLE_STARTS:
                self._days[term].add(number)
            else:
                ids[term].append(number)

    def rest(self) -> Iterator[Row]:
        """Yield the rows of the last chunk, and days, which are stored whole."""
        yield from self._flush()
        for term in sorted(self._days):
            yield term, WHOLE, self._days[term]
        self._days.clear()

    def _flush(self) -> Iterator[Row]:
        for term in sorted(self._ids):
            yield term, self._chunk, BitMap(self._ids[term])
        self._ids.clear()
