"""Records as CSV that a spreadsheet opens rightly and harmlessly."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO

from rasd.atlas.exports import hxl
from rasd.atlas.exports.about import About
from rasd.atlas.exports.cells import COLUMNS, cells
from rasd.atlas.exports.safe_cell import safe_cell
from rasd.atlas.exports.shown import shown
from rasd.atlas.filters import Filters

BOM = "\ufeff"
"""Excel reads UTF-8 only behind this mark; Python readers say `utf-8-sig`."""
HEADER = (*COLUMNS, "about_file")
"""CSV has no place for what is true of the whole file: the first record's last cell says it."""
TAGS = tuple(hxl.tag(column) for column in HEADER)


def rows(
    filters: Filters, about: About, case_url: Callable[[str], str], *, tagged: bool = False
) -> Iterator[str]:
    """Yield the file line by line: a header, then one record a line; `case_url` addresses a ref.

    `tagged` puts the HXL hashtags in a row of their own under the header.
    """
    yield BOM + _line(HEADER)
    if tagged:
        yield _line(TAGS)
    of_the_file = about.one_line()
    for record, body in shown(filters, about):
        values = cells(record, body, case_url(record.ref))
        yield _line((*(safe_cell(values[name]) for name in COLUMNS), safe_cell(of_the_file)))
        of_the_file = ""


def _line(values: tuple[str, ...]) -> str:
    buffer = StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(values)
    return buffer.getvalue()
