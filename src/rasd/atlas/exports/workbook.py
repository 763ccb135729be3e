"""Records as an XLSX workbook: a sheet about the file, then the columns of the CSV."""

from collections.abc import Callable, Iterator
from itertools import chain, islice

from django.utils.translation import gettext as _

from rasd.atlas.exports.about import About
from rasd.atlas.exports.cells import COLUMNS, cells
from rasd.atlas.exports.shown import shown
from rasd.atlas.exports.xlsx import package, zipped
from rasd.atlas.exports.xlsx.cell import row
from rasd.atlas.filters import Filters

RECORDS_IN_SHEET = 200_000
"""Keeps a sheet under 4 GB, where some spreadsheets stop reading; they hold 1,048,576 rows."""
Part = tuple[str, Iterator[str]]
_BOLD = 1


def pieces(filters: Filters, about: About, case_url: Callable[[str], str]) -> Iterator[bytes]:
    """Yield the file; texts in the active language are read now, before it is sent."""
    sheets = max(1, -(-about.records // RECORDS_IN_SHEET))
    records = _("Records")
    names = [_("About this file"), records, *(f"{records} {n}" for n in range(2, sheets + 1))]
    return zipped.pieces(_parts(names, filters, about, case_url))


def _parts(
    names: list[str], filters: Filters, about: About, case_url: Callable[[str], str]
) -> Iterator[Part]:
    for path, content in package.around(names, about.title).items():
        yield path, iter((content,))
    rtl = about.lang != "en"
    title, *others = about.lines()
    yield package.sheet_path(1), _sheet(iter(others), title, rtl)
    rows = (
        tuple(values[name] for name in COLUMNS)
        for values in (cells(r, body, case_url(r.ref)) for r, body in shown(filters, about))
    )
    for number in range(2, len(names) + 1):
        yield package.sheet_path(number), _sheet(islice(rows, RECORDS_IN_SHEET), COLUMNS, rtl)


def _sheet(
    rows: Iterator[tuple[object, ...]], header: tuple[str, ...], right_to_left: bool
) -> Iterator[str]:
    yield package.sheet_head(len(header), right_to_left=right_to_left)
    for number, values in enumerate(chain([header], rows), start=1):
        yield row(number, values, _BOLD if number == 1 else 0)
    yield package.SHEET_END
