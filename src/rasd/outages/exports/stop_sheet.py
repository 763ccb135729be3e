"""STOP sheets as files: rows that were imported, and rows of what is published."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from rasd.outages.exports.stop_columns import COLUMNS, OLD_NAMES
from rasd.outages.models import Event

SOURCE = "stop"


def write(file: TextIO, rows: Iterable[dict[str, str]]) -> int:
    """Write the header and the rows; return how many rows. `file` is open with newline=""."""
    writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow(row)
        count += 1
    return count


def imported_rows() -> Iterator[dict[str, str]]:
    """Yield every imported row, cell for cell, in its file's order; older sheets come last.

    Columns of older sheets that mean one of today's stand under its name.
    """
    for newest in (True, False):
        events = Event.objects.filter(source=SOURCE).order_by("number", "pk")
        events = (
            events.filter(raw__has_key="count_year")
            if newest
            else events.exclude(raw__has_key="count_year")
        )
        for raw in events.values_list("raw", flat=True).iterator(500):
            yield today(raw)


def today(raw: dict[str, str]) -> dict[str, str]:
    """Return a row as imported under the names of today's 47 columns."""
    named = {name.strip().lower(): cell for name, cell in raw.items()}
    renamed = {OLD_NAMES.get(name, name): cell for name, cell in named.items()}
    return {name: renamed.get(name, "") for name in COLUMNS}
