"""Every kind of file that answers a question: its name, who it is for, how it is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rasd.atlas.exports import (
    atom,
    calendar,
    geojson,
    geoparquet,
    json_feed,
    jsonld,
    spreadsheet,
    workbook,
)
from rasd.atlas.exports.about import About
from rasd.atlas.filters import Filters

Text = str | Promise
Pieces = Iterator[str] | Iterator[bytes]


@dataclass(frozen=True)
class Asked:
    """One question for a file; addresses are absolute, `about` says what the file is."""

    filters: Filters
    about: About
    case_url: Callable[[str], str]
    file_url: str


@dataclass(frozen=True)
class Format:
    """A kind of file; `name` is its route, `ending` follows `cases`.

    `newest_only` files hold the last fifty published records; the others hold all. `write` reads
    texts in the active language before it returns.
    """

    name: str
    ending: str
    content_type: str
    label: Text
    purpose: Text
    write: Callable[[Asked], Pieces]
    newest_only: bool = False


def _demonstration() -> str:
    return now("demonstration data")


FORMATS = (
    Format(
        "csv",
        ".csv",
        "text/csv; charset=utf-8",
        "CSV",
        _("For spreadsheets and for every program: one record a line."),
        lambda a: spreadsheet.rows(a.filters, a.about, a.case_url),
    ),
    Format(
        "xlsx",
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
        _("For Excel and LibreOffice: opens with a click, with a sheet about the file."),
        lambda a: workbook.pieces(a.filters, a.about, a.case_url),
    ),
    Format(
        "hxl",
        ".hxl.csv",
        "text/csv; charset=utf-8",
        _("CSV with HXL tags"),
        _("For humanitarian data exchange: the same with a second row of hashtags."),
        lambda a: spreadsheet.rows(a.filters, a.about, a.case_url, tagged=True),
    ),
    Format(
        "geojson",
        ".geojson",
        "application/geo+json",
        "GeoJSON",
        _("For maps: areas as published, never finer than is safe."),
        lambda a: geojson.collection(a.filters, a.about, a.case_url),
    ),
    Format(
        "parquet",
        ".parquet",
        "application/vnd.apache.parquet",
        "GeoParquet",
        _("For data analysis: small, with typed columns and areas."),
        lambda a: geoparquet.pieces(a.filters, a.about, a.case_url),
    ),
    Format(
        "jsonld",
        ".jsonld",
        "application/ld+json",
        "JSON-LD",
        _("For search engines and archives: each record with licence and citation."),
        lambda a: jsonld.dataset(a.filters, a.about, a.case_url),
    ),
    Format(
        "ical",
        ".ics",
        "text/calendar; charset=utf-8",
        _("Calendar"),
        _("For calendars: records whose day is known."),
        lambda a: calendar.events(a.filters, a.about, a.case_url, demonstration=_demonstration()),
    ),
    Format(
        "feed",
        ".atom",
        "application/atom+xml; charset=utf-8",
        "Atom",
        _("For feed readers: new records, corrections and retractions."),
        lambda a: iter(
            (
                atom.feed(
                    a.filters,
                    a.about,
                    a.case_url,
                    feed_url=a.file_url,
                    demonstration=_demonstration(),
                ),
            )
        ),
        newest_only=True,
    ),
    Format(
        "jsonfeed",
        ".feed.json",
        "application/feed+json",
        "JSON Feed",
        _("For feed readers and programs: the same as JSON."),
        lambda a: iter(
            (
                json_feed.feed(
                    a.filters,
                    a.about,
                    a.case_url,
                    feed_url=a.file_url,
                    demonstration=_demonstration(),
                ),
            )
        ),
        newest_only=True,
    ),
)
BY_NAME = {one.name: one for one in FORMATS}


def encoded(pieces: Pieces) -> Iterator[bytes]:
    """Yield the bytes of a file, whatever it was written as."""
    for piece in pieces:
        yield piece.encode() if isinstance(piece, str) else piece
