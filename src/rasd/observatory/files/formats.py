"""Every kind of file that holds outages: its name, who it is for, how it is written."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from rasd.atlas.exports.format import Pieces, Text
from rasd.observatory.files import labels, sheets, whole
from rasd.observatory.files.given import Given


@dataclass(frozen=True)
class OutageFile:
    """A kind of file; `name` is a part of its route, `ending` follows `outages`."""

    name: str
    ending: str
    content_type: str
    label: Text
    purpose: Text
    write: Callable[[Given], Pieces]


CSV = "text/csv; charset=utf-8"
OUTAGE_FILES = (
    OutageFile(
        "csv",
        ".csv",
        CSV,
        "CSV",
        _("For spreadsheets and for every program: one outage a line, times in UTC."),
        sheets.rows,
    ),
    OutageFile(
        "hxl",
        ".hxl.csv",
        CSV,
        _("CSV with HXL tags"),
        _("For humanitarian data exchange: the same with a second row of hashtags."),
        lambda given: sheets.rows(given, tagged=True),
    ),
    OutageFile(
        "json",
        ".json",
        "application/json",
        "JSON",
        _("For programs: every record whole, with claims, hours, measurements and witnesses."),
        whole.document,
    ),
    OutageFile(
        "parquet",
        ".parquet",
        "application/vnd.apache.parquet",
        "Parquet",
        _("For data analysis: the columns of the CSV, small and with types."),
        sheets.parquet,
    ),
    OutageFile(
        "stop",
        ".stop.csv",
        CSV,
        _("STOP sheet (#KeepItOn)"),
        _("For Access Now's list of shutdowns: its 47 columns, one outage a row."),
        sheets.stop,
    ),
    OutageFile(
        "labels",
        ".labels.json",
        "application/json",
        _("Event labels"),
        _(
            "For testing detectors, in the shape of OONI's event labels: intervals, networks,"
            " whether anyone looked."
        ),
        labels.document,
    ),
)
BY_NAME = {one.name: one for one in OUTAGE_FILES}
