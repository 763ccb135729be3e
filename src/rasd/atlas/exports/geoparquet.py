"""Records as GeoParquet 1.1 (geoparquet.org): the columns of the CSV, and a geometry beside."""

import json
import struct
from collections.abc import Callable, Iterator
from typing import Any

from rasd.atlas.exports.about import About
from rasd.atlas.exports.cells import COLUMNS, cells
from rasd.atlas.exports.parquet import columns, writer
from rasd.atlas.exports.places import ABOUT_PLACES, Position, drawn
from rasd.atlas.exports.shown import shown
from rasd.atlas.filters import Filters

_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {
        "geometry": {
            "encoding": "WKB",
            "geometry_types": ["Point", "Polygon"],
            "orientation": "counterclockwise",
            "edges": "planar",
        }
    },
}
_POINT, _POLYGON = 1, 3
_NUMBERS, _FLAGS = ("version",), ("ongoing", "demonstration")
SCHEMA = (
    *(
        columns.integer(name)
        if name in _NUMBERS
        else columns.boolean(name)
        if name in _FLAGS
        else columns.text(name)
        for name in COLUMNS
    ),
    columns.text("geometry_is"),
    columns.binary("geometry"),
)


def pieces(filters: Filters, about: About, case_url: Callable[[str], str]) -> Iterator[bytes]:
    """Yield the file; the particulars are in its key-value metadata beside `geo`."""
    facts = {"geo": json.dumps(_GEO), "about_places": ABOUT_PLACES, **dict(about.lines())}
    return writer.pieces(SCHEMA, _rows(filters, about, case_url), facts)


def _rows(
    filters: Filters, about: About, case_url: Callable[[str], str]
) -> Iterator[tuple[Any, ...]]:
    for record, body in shown(filters, about):
        values: dict[str, Any] = {
            **cells(record, body, case_url(record.ref)),
            "ongoing": record.ongoing,
            "demonstration": record.demonstration,
        }
        kind, positions = drawn(record)
        yield (*(values[name] for name in COLUMNS), kind, wkb(positions))


def wkb(positions: list[Position]) -> bytes | None:
    """Return well-known binary: little-endian, a point or a polygon of one ring (ISO 19125)."""
    if not positions:
        return None
    flat = [number for position in positions for number in position]
    if len(positions) == 1:
        return struct.pack("<BIdd", 1, _POINT, *flat)
    return struct.pack(f"<BIII{len(flat)}d", 1, _POLYGON, 1, len(positions), *flat)
