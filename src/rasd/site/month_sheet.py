"""Published months as a table for spreadsheets: a band becomes its least and its most.

“5-9” in one cell would be read as the fifth of September.
"""

import csv
from collections.abc import Iterable
from io import StringIO

from rasd.atlas.exports.spreadsheet import BOM
from rasd.atlas.queries import PageRow
from rasd.transparency import bands
from rasd.transparency.bodies import DAYS, PUBLIC, SEALED

COLUMNS = (
    "month",
    "since",
    "until",
    *(f"{name}_{end}" for name in SEALED for end in ("least", "most")),
    *PUBLIC,
    *DAYS,
    "ref",
    "published_on",
    "licence",
    "demonstration",
)


def rows(pages: Iterable[PageRow]) -> str:
    """Return the whole file: a header, then a month a line, oldest first."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for page in sorted(pages, key=lambda page: page.slug):
        body = page.body
        writer.writerow(
            (
                page.slug,
                body["since"],
                body["until"],
                *(end for name in SEALED for end in bands.ends(body[name])),
                *(body[name] for name in (*PUBLIC, *DAYS)),
                page.ref,
                page.published,
                body["licence"],
                "demonstration data" if body["demonstration"] else "",
            )
        )
    return BOM + out.getvalue()
