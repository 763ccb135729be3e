"""What visitors ask of the atlas (views of the map, filters, searches) and how it is answered."""

import random
import sqlite3
from dataclasses import dataclass

from bench.synthetic_case import COMMON_WORD, FIRST, LAST
from rasd.atlas import queries, store
from rasd.atlas.filters import SHOWN_STATUSES, Filters
from rasd.places import names
from rasd.topics import thesaurus

IRAQ = (38.8, 29.0, 48.7, 37.4)
# Degrees that a view is wide, and the resolution of cells that suits it on a phone.
ZOOMS = ((9.9, 4), (5.0, 5), (2.0, 5), (1.0, 6), (0.5, 7), (0.25, 7))


@dataclass(frozen=True)
class View:
    """A rectangle (west, south, east, north), a resolution and filters."""

    bbox: tuple[float, float, float, float]
    res: int
    filters: Filters


def views(db: sqlite3.Connection, chance: random.Random, number: int) -> list[View]:
    """Return views around places that hold records, at all zooms, half of them day-exact."""
    centres = db.execute(
        "SELECT lat / 1e6, lon / 1e6 FROM cell WHERE res = 5 ORDER BY cell"
    ).fetchall()
    found = []
    for at in range(number):
        width, res = ZOOMS[at % len(ZOOMS)]
        lat, lon = chance.choice(centres)
        bbox = (lon - width / 2, lat - width / 2, lon + width / 2, lat + width / 2)
        found.append(View(IRAQ if width > 9 else bbox, res, _filters(chance)))
    return found


def filters(chance: random.Random, number: int) -> list[Filters]:
    """Return questions without words."""
    return [_filters(chance) for _ in range(number)]


def searches(db: sqlite3.Connection, chance: random.Random, number: int) -> list[Filters]:
    """Return searches for one or two words that records have, rare and common ones."""
    words = [row[0][2:] for row in db.execute("SELECT DISTINCT term FROM posted WHERE term"
                                              " BETWEEN 'w:' AND 'w;'")]  # fmt: skip
    return [Filters(text=" ".join(chance.choices(words, k=1 + at % 2))) for at in range(number)]


def common_searches(chance: random.Random, number: int) -> list[Filters]:
    """Return searches for the word of half of all records, some with other filters."""
    return [
        Filters(text=COMMON_WORD) if at % 2 else _filters(chance, text=COMMON_WORD)
        for at in range(number)
    ]


def cells_of(view: View) -> list[tuple[str, int]]:
    """Answer a view."""
    return queries.cells(view.filters, view.bbox, view.res)


def answered(asked: Filters) -> int:
    """Answer with a page of records, their number, and the counts of all filters of the form."""
    page = queries.records(asked)
    _facets(asked)
    return page.total


def counted(asked: Filters) -> int:
    """Answer with the number of records, and the counts of all filters of the form."""
    _facets(asked)
    return queries.total(asked)


def _facets(asked: Filters) -> None:
    queries.counts_by_governorate(asked)
    queries.counts_by_category(asked)
    queries.counts_by_status(asked)
    queries.counts_by_year(asked)


def scanned_cells(view: View) -> int:
    """Answer a view as a table without an index of its own would: by reading every record."""
    asked = view.filters
    rows = store.connect().execute(
        "SELECT cell, count(*) FROM record WHERE (category = ?1 OR ?1 = '') AND"
        " (status = ?2 OR ?2 = '') AND last_day >= ?3 AND first_day <= ?4 AND cell <> ''"
        " GROUP BY cell",
        (asked.category, asked.status, asked.first_day, asked.last_day or "9999"),
    )
    return len(rows.fetchall())


def _filters(chance: random.Random, text: str = "") -> Filters:
    year = chance.randint(FIRST.year, LAST.year)
    exact = chance.random() < 0.5
    since = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" if exact else f"{year}"
    until = f"{min(year + chance.randint(0, 5), 2026)}-12-{chance.randint(29, 31)}" if exact else ""
    codes = [one.code for one in thesaurus.categories()]
    return Filters(
        category=chance.choice(codes) if chance.random() < 0.6 else "",
        status=chance.choice(["", "", *SHOWN_STATUSES]),
        since=since,
        until=until,
        place=chance.choice(names.governorates()).code if chance.random() < 0.25 else "",
        text=text,
    )
