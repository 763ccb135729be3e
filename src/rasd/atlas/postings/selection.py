"""The records that a question finds, as one set of ids; what lists, counts and maps rest on."""

import sqlite3
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyroaring import BitMap

from rasd.atlas.filters import Filters
from rasd.atlas.postings import newest, period, reading
from rasd.atlas.postings.asked_words import AskedWords
from rasd.atlas.postings.cited_laws import citing
from rasd.atlas.postings.terms import ALL

_FIELDS = {
    "status": ("st",),
    "place": ("plc",),
    "category": ("cat", "grp"),
    "actor": ("act",),
    "affected": ("aff",),
    "district": ("dis",),
    "confidence": ("conf",),
    "scope": ("prec",),
}


@dataclass(frozen=True)
class Selection:
    """Records of the store that `db` reads, good as long as that store does not change.

    `ids` is None for all records: most questions to a small site need no set at all.
    """

    db: sqlite3.Connection
    ids: BitMap | None

    def __contains__(self, number: int) -> bool:
        return number in self.known_ids

    @cached_property
    def known_ids(self) -> BitMap:
        """Return the set itself; not to be changed."""
        return reading.ids_of(self.db, ALL) if self.ids is None else self.ids

    def count(self) -> int:
        """Return how many records there are."""
        return len(self.known_ids)

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        """Return how many of these records each term has; terms without any are left out."""
        return reading.counts_of(self.db, terms, self.ids)

    def counts_by(self, prefix: str, first: str = "", last: str = reading.LAST) -> dict[str, int]:
        """Return how many of these records each value of a facet has, such as `cat` or `fm`.

        `first` and `last` bound the values; those without any record are left out.
        """
        found = reading.counts_between(self.db, f"{prefix}:{first}", f"{prefix}:{last}", self.ids)
        return {term[len(prefix) + 1 :]: count for term, count in found.items()}

    def sets_by(self, prefix: str) -> Iterator[tuple[str, BitMap]]:
        """Yield each value of a facet that any of these records has, with those that have it."""
        for value, ids in reading.sets_of(self.db, prefix):
            if here := ids if self.ids is None else ids & self.ids:
                yield value, here

    def narrowed(self, term: str) -> "Selection":
        """Return those of these records that a term has too."""
        ids = reading.ids_of(self.db, term)
        return Selection(self.db, ids if self.ids is None else ids & self.ids)

    def citing(self, law: str) -> "Selection":
        """Return those of these records that cite a law: it as a whole or any article of it."""
        ids = citing(self.db, law)
        return Selection(self.db, ids if self.ids is None else ids & self.ids)

    def without(self, other: "Selection") -> "Selection":
        """Return these records but those of the other selection."""
        return Selection(self.db, self.known_ids - other.known_ids)

    def newest(self, offset: int, n: int) -> list[int]:
        """Return up to `n` ids, the event that began last first, then the last published."""
        return newest.page(self.db, self.known_ids, offset, n)

    def each(
        self, after: tuple[str, int] | None = None
    ) -> Generator[tuple[str, int, int], None, None]:
        """Yield (first day, seq, id) in that order, behind such a day and seq where given."""
        return newest.walk(self.db, self.known_ids, after)


def select(db: sqlite3.Connection, filters: Filters) -> Selection:
    """Return the records that a question finds; its page and view do not matter."""
    sets = list(_sets(db, filters))
    if not sets:
        return Selection(db, None)
    sets.sort(key=len)
    found = sets[0] if len(sets) == 1 else BitMap.intersection(*sets)
    return Selection(db, found)


def _sets(db: sqlite3.Connection, filters: Filters) -> Iterator[BitMap]:
    for field, prefixes in _FIELDS.items():
        if code := getattr(filters, field):
            yield BitMap.union(*(reading.ids_of(db, f"{prefix}:{code}") for prefix in prefixes))
    if filters.law:
        yield citing(db, filters.law)
    if filters.cell:
        yield reading.ids_of(db, f"h{int(filters.cell[1], 16)}:{filters.cell}")
    if filters.since or filters.until:
        yield period.covering(db, filters.first_day, filters.last_day)
    if filters.text:
        yield from AskedWords.read(filters.text).sets(db)
