"""Outages as tables: CSV for everyone, with HXL tags, as a STOP sheet, as Parquet."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

from rasd.atlas.exports.parquet import columns, writer
from rasd.atlas.exports.safe_cell import safe_cell
from rasd.atlas.exports.spreadsheet import BOM
from rasd.observatory.files.cells import COLUMNS, FLAGS, NUMBERS, TAGS, cells
from rasd.observatory.files.given import Given
from rasd.outages.exports.stop import stop_row
from rasd.outages.exports.stop_columns import COLUMNS as STOP_COLUMNS

SCHEMA = tuple(
    columns.integer(name)
    if name in NUMBERS
    else columns.boolean(name)
    if name in FLAGS
    else columns.text(name)
    for name in COLUMNS
)


def rows(given: Given, *, tagged: bool = False) -> Iterator[str]:
    """Yield a header, then one outage a line; the first record's last cell says what the file is.

    `tagged` puts the HXL hashtags in a row of their own under the header.
    """
    yield BOM + _line((*COLUMNS, "about_file"))
    if tagged:
        yield _line((*TAGS.values(), "#meta+about"))
    of_the_file = given.about.one_line()
    for outage in given.outages:
        values = cells(outage, given.case_url(outage.record.ref))
        yield _line((*(safe_cell(values[name]) for name in COLUMNS), safe_cell(of_the_file)))
        of_the_file = ""


def stop(given: Given) -> Iterator[str]:
    """Yield a STOP sheet: its 47 columns and nothing else, so that it goes where those go."""
    yield _line(STOP_COLUMNS)
    for outage in given.outages:
        row = stop_row(outage.body)
        yield _line([safe_cell(row[name]) for name in STOP_COLUMNS])


def parquet(given: Given) -> Iterator[bytes]:
    """Yield the columns of the CSV with types; what the file is stands in its metadata."""
    return writer.pieces(SCHEMA, _typed(given), dict(given.about.lines()))


def _typed(given: Given) -> Iterator[tuple[Any, ...]]:
    for outage in given.outages:
        values: dict[str, Any] = dict(cells(outage, given.case_url(outage.record.ref)))
        values |= {name: bool(values[name]) for name in FLAGS}
        yield tuple(values[name] for name in COLUMNS)


def _line(values: Sequence[str]) -> str:
    buffer = StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(values)
    return buffer.getvalue()
