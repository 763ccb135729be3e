"""Counting a cube from the index: terms of kind, place, month of the first and of the last day."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator

from pyroaring import BitMap

from rasd.atlas import labels, store
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.cube.shape import FREE, Cube, Layer, Unit
from rasd.atlas.filters import Filters
from rasd.atlas.postings import select
from rasd.atlas.postings.reading import sets_of
from rasd.places import names
from rasd.topics import thesaurus

_PREFIXES: dict[Unit, tuple[str, str]] = {"month": ("fm", "lm"), "year": ("fy", "ly")}


def count(filters: Filters, unit: Unit) -> Cube:
    """Return the cube of a question, its kind, place and time left out.

    Cost: a few passes over the ids that are found, no row of a record is read.
    """
    db = store.connect()
    asked = select(db, filters.without(*FREE)).known_ids
    starts, ends = (_within(db, prefix, asked) for prefix in _PREFIXES[unit])
    kinds = _within(db, "cat", asked)
    offered = [one.code for one in thesaurus.categories()]
    categories = (*offered, *sorted(kinds.keys() - set(offered)))
    governorates = [place.code for place in names.governorates()]
    places = (*governorates, *BUCKETS)
    units = _whole_years(starts, unit)
    where = _where(asked, kinds, categories, _within(db, "plc", asked), places)
    at = {code: number for number, code in enumerate(units)}
    return Cube(
        unit=unit,
        first=units[0] if units else "",
        units=len(units),
        places=places,
        governorates=len(governorates),
        categories=categories,
        groups=tuple(map(labels.group_of, categories)),
        layers=tuple(
            _layer(sets, at, where) for sets in _layers(db, starts, ends, unit == "month")
        ),
    )


def _within(db: sqlite3.Connection, prefix: str, asked: BitMap) -> dict[str, BitMap]:
    found = ((code, ids & asked) for code, ids in sets_of(db, prefix))
    return {code: ids for code, ids in found if ids}


def _whole_years(starts: dict[str, BitMap], unit: Unit) -> list[str]:
    if not starts:
        return []
    years = [f"{year:04}" for year in range(int(min(starts)[:4]), int(max(starts)[:4]) + 1)]
    if unit == "year":
        return years
    return [f"{year}-{month:02}" for year in years for month in range(1, 13)]


def _where(
    asked: BitMap,
    kinds: dict[str, BitMap],
    categories: tuple[str, ...],
    areas: dict[str, BitMap],
    places: tuple[str, ...],
) -> "array[int]":
    """Return by id: kind * places + place. A place that this site does not know is unknown."""
    found = array("H", bytes(2 * (asked.max() + 1 if asked else 0)))
    unknown = places.index("unknown")
    for code, ids in areas.items():
        place = places.index(code) if code in places else unknown
        for number in ids:
            found[number] = place
    for code, ids in kinds.items():
        add = categories.index(code) * len(places)
        for number in ids:
            found[number] += add
    return found


def _layers(
    db: sqlite3.Connection, starts: dict[str, BitMap], ends: dict[str, BitMap], by_month: bool
) -> Iterator[dict[str, BitMap]]:
    """Yield the records of each layer by unit of time."""
    nothing = BitMap()
    longer = BitMap.union(*ends.values()) if ends else nothing
    yield starts
    yield {code: (ids & longer) - ends.get(code, nothing) for code, ids in starts.items()}
    yield {code: ids - starts.get(code, nothing) for code, ids in ends.items()}
    undated = dict(sets_of(db, "dp")).get("year", nothing) if by_month else nothing
    yield {code: ids & undated for code, ids in starts.items()}


def _layer(sets: dict[str, BitMap], at: dict[str, int], where: "array[int]") -> Layer:
    found: Layer = Counter()
    for code, ids in sets.items():
        if code in at:  # an end after the last beginning makes no difference to any span
            for place, number in Counter(map(where.__getitem__, ids)).items():
                found[place * len(at) + at[code]] = number
    return found
