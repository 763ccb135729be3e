"""Records as CSV that a spreadsheet opens rightly and harmlessly."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

from rasd.atlas import labels
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, each_record
from rasd.kernel.localized import LANGUAGES, Localized
from rasd.ledger import canonical

BOM = "\ufeff"
"""Excel reads UTF-8 only behind this mark; Python readers say `utf-8-sig`."""

DEMONSTRATION = "demonstration data"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
_INVISIBLE = " \u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"

_LOCALIZED = ("title", "summary", "category_name", "place", "place_name")
COLUMNS = (
    "ref",
    "version",
    "url",
    "status",
    "category",
    "started",
    "ended",
    "ongoing",
    "date_precision",
    "date_confidence",
    "place_precision",
    "governorate",
    "district",
    "cell",
    "region",
    "actors",
    "affected",
    "law",
    "source_names",
    "source_urls",
    "first_published",
    "published",
    "original_language",
    "licence",
    "demonstration",
    *(f"{name}_{lang}" for name in _LOCALIZED for lang in LANGUAGES),
)


def rows(filters: Filters, case_url: Callable[[str], str]) -> Iterator[str]:
    """Yield the file line by line: a header, then one record a line; `case_url` addresses a ref."""
    yield BOM + _line(COLUMNS)
    for record, body in each_record(filters):
        cells = _cells(record, canonical.loads(body)) | {"url": case_url(record.ref)}
        yield _line(tuple(safe_cell(cells[name]) for name in COLUMNS))


def safe_cell(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula: such a text gets a leading apostrophe.

    Threat: a published text or a source's name runs code on the desk of whoever opens the file.
    """
    text = str(value)
    if text.lstrip(_INVISIBLE).startswith(_STARTS_A_FORMULA):
        return f"'{text}"
    return text


def _cells(record: Record, body: dict[str, Any]) -> dict[str, object]:
    return {
        "ref": record.ref,
        "version": record.version,
        "status": record.status,
        "category": record.category,
        "started": record.started,
        "ended": record.ended,
        "ongoing": "yes" if record.ongoing else "",
        "date_precision": record.precision,
        "date_confidence": record.date_confidence,
        "place_precision": record.place_precision,
        "governorate": record.governorate,
        "district": record.district,
        "cell": record.cell,
        "region": record.region,
        "actors": " | ".join(body["actors"]),
        "affected": " | ".join(body["affected"]),
        "law": body["law"],
        "source_names": " | ".join(source["name"] for source in body["sources"]),
        "source_urls": " | ".join(source["url"] for source in body["sources"] if source["url"]),
        "first_published": record.first_published,
        "published": record.published,
        "original_language": record.original_language,
        "licence": body["licence"],
        "demonstration": DEMONSTRATION if record.demonstration else "",
        **_in_languages("title", record.title),
        **_in_languages("summary", record.summary),
        **_in_languages("category_name", record.category_label),
        **_in_languages("place", labels.place(record.district or record.place)),
        **_in_languages("place_name", record.place_name),
    }


def _in_languages(name: str, text: Localized) -> dict[str, object]:
    return {f"{name}_{lang}": getattr(text, lang) for lang in LANGUAGES}


def _line(cells: tuple[str, ...]) -> str:
    buffer = StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()
