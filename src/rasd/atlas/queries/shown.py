"""One shown record as a value."""

import json
import sqlite3
from dataclasses import dataclass

from rasd.atlas import labels
from rasd.kernel.localized import Localized


@dataclass(frozen=True)
class Record:
    """The current version of a published case; dates are ISO texts at their own precision."""

    ref: str
    kind: str
    version: int
    seq: int
    status: str
    published: str
    first_published: str
    category: str
    category_group: str
    started: str
    ended: str
    ongoing: bool
    precision: str
    date_confidence: str
    place: str
    place_precision: str
    governorate: str
    district: str
    cell: str
    region: str
    title: Localized
    summary: Localized
    place_name: Localized
    original_language: str
    sources: int
    demonstration: bool

    @property
    def category_label(self) -> Localized:
        return labels.category(self.category)

    @property
    def place_label(self) -> Localized:
        """Return the name of the governorate or bucket in which the record is counted."""
        return labels.place(self.place)

    @property
    def district_label(self) -> Localized:
        return labels.place(self.district) if self.district else Localized()

    @property
    def corrected(self) -> bool:
        """Return whether there were earlier versions."""
        return self.version > 1


COLUMNS = """
    ref, kind, version, seq, status, published, first_published, category, category_group, started,
    ended, ongoing, precision, date_confidence, place, place_precision, governorate, district,
    cell, region, title, summary, place_name, original_language, sources, demonstration
"""


def read(row: sqlite3.Row) -> Record:
    """Read a row of COLUMNS."""
    values = {name: row[name] for name in Record.__dataclass_fields__}
    for name in ("title", "summary", "place_name"):
        values[name] = Localized.from_json(json.loads(row[name]))
    for name in ("ongoing", "demonstration"):
        values[name] = bool(row[name])
    return Record(**values)
