"""The sets of the index alone, at sizes whose texts no drill has room for.

Places, days and values come from made-up cases; each record draws them anew, so that nothing but
the order of ids (cell, then day) makes the sets small. There are no texts, so no searches but for
one word of half of all records, and no pages of lists.
"""

import random
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from pyroaring import BitMap

from bench.synthetic_case import COMMON_WORD, Cases
from rasd.atlas.buckets import place_of
from rasd.atlas.filters import SHOWN_STATUSES
from rasd.atlas.index.record_row import record_row
from rasd.atlas.postings import cell_rows
from rasd.atlas.postings.bitmaps import chunk_of, encode
from rasd.atlas.postings.day_terms import day_terms
from rasd.atlas.postings.terms import cell_terms, terms_of
from rasd.ledger.header import Header
from rasd.text.search_key import search_key

DRAWN = 20_000
AT_ONCE = 2_000_000
OF_VALUES = ("cat:", "grp:", "act:", "aff:", "law:", "conf:", "dp:")
Terms = tuple[str, ...]


def build(db: sqlite3.Connection, records: int) -> None:
    """Fill `posting` and `cell` of an empty store as if so many records were shown."""
    sets = _sets(records)
    db.executemany("INSERT INTO posting VALUES (?, ?, ?)", _rows(sets, records))
    cell_rows.add(db, sorted(sets))


def _rows(sets: dict[str, BitMap], records: int) -> Iterator[tuple[str, int, bytes]]:
    chunks = [BitMap(range(at, at + 0x10000)) for at in range(0, records + 1, 0x10000)]
    for term in sorted(sets):
        joined: defaultdict[int, BitMap] = defaultdict(BitMap)
        ids = sets[term]
        for chunk in range(ids.min() >> 16, (ids.max() >> 16) + 1):
            if part := ids & chunks[chunk]:
                joined[chunk_of(term, chunk << 16)] |= part
        yield from ((term, chunk, encode(part)) for chunk, part in joined.items())


def _sets(records: int) -> dict[str, BitMap]:
    chance = random.Random(4)
    cases = Cases(chance)
    drawn = [_drawn(cases.next()) for _ in range(DRAWN)]
    places = Counter(chance.choices([place for place, _days, _values in drawn], k=records))
    spans = [span for _place, span, _values in drawn]
    of_values = [row for _place, _days, row in drawn]
    values: list[list[Terms]] = [of_values, [(f"st:{one}",) for one in SHOWN_STATUSES]]
    values.append([(), (f"w:{search_key(COMMON_WORD)}",)])
    gathered = _Gathered()
    gathered.sets["all"] = BitMap(range(1, records + 1))
    first = 1
    for (_key, of_place), count in sorted(places.items()):
        ids = range(first, first + count)
        for term in of_place:
            gathered.sets[term] |= BitMap(ids)
        gathered.take(ids, sorted(chance.choices(spans, k=count)))
        for rows in values:
            gathered.take(ids, chance.choices(rows, k=count))
        first += count
    gathered.flush()
    return gathered.sets


class _Gathered:
    """Sets that grow by arrays of ids, which are emptied into them now and then."""

    def __init__(self) -> None:
        self.sets: defaultdict[str, BitMap] = defaultdict(BitMap)
        self._new: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._taken = 0

    def take(self, ids: range, drawn: list[Terms]) -> None:
        """Put each id under its terms."""
        new = self._new
        for number, terms in zip(ids, drawn, strict=True):
            for term in terms:
                new[term].append(number)
        self._taken += len(ids)
        if self._taken > AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Empty the arrays."""
        for term, numbers in self._new.items():
            self.sets[term] |= BitMap(numbers)
        self._new.clear()
        self._taken = 0


def _drawn(body: dict[str, Any]) -> tuple[tuple[str, Terms], Terms, Terms]:
    """Return a body's key in the order of ids and the terms of its place, its days, the rest."""
    header = Header("case", "IQ-2019-0001", 1, "verified", date(2026, 11, 1), bytes(32))
    row = record_row(header, body)
    terms = terms_of(row, {"title": "", "text": "", "labels": ""})
    place = body["place"]
    of_days = tuple(day_terms(row["first_day"], row["last_day"]))
    values = tuple(sorted(term for term in terms if term.startswith(OF_VALUES)))
    of_place = {term for term in terms if term.startswith(("plc:", "dis:", "prec:"))}
    of_place |= {*cell_terms(row["cell"])}
    key = place["cell"][2:] or place_of(place)
    return (key, tuple(sorted(of_place))), of_days, values
