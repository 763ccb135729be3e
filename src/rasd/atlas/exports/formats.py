"""Every kind of file that answers a question: its name, who it is for, how it is written."""

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rasd.atlas.exports import (
    atom,
    calendar,
    ftm,
    geojson,
    geoparquet,
    json_feed,
    jsonld,
    kml,
    spreadsheet,
    workbook,
)
from rasd.atlas.exports.format import Asked, Format, encoded

__all__ = ["BY_NAME", "FORMATS", "Asked", "Format", "encoded"]


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
        "kml",
        ".kml",
        "application/vnd.google-earth.kml+xml",
        "KML",
        _("For Google Earth and map programs: areas as published, and no pins."),
        lambda a: kml.document(a.filters, a.about, a.case_url, demonstration=_demonstration()),
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
        "ftm",
        ".ftm.json",
        "application/json+ftm",
        "FollowTheMoney",
        _("For investigators: events with their sources as linked entities, one a line."),
        lambda a: ftm.lines(a.filters, a.about, a.case_url),
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
