"""Where a record is drawn: never finer than it was published."""

from rasd.atlas.queries import Record
from rasd.places import cells, names

ABOUT_PLACES = (
    "geometry_is tells what is drawn: `cell` is the published H3 cell, in which the event lies"
    " somewhere; `district` and `governorate` are label points of the whole area, not the place of"
    " the event; `none` has no geometry (national, regional, online, unknown)."
)
Position = list[float]


def drawn(record: Record) -> tuple[str, list[Position]]:
    """Return what `geometry_is` says, and positions as longitude, latitude (WGS 84).

    A closed counterclockwise ring for a cell, one position for an area's label point, or none.
    """
    if record.cell:
        return "cell", cells.cell_ring_geojson(record.cell)
    for kind, code in (("district", record.district), ("governorate", record.governorate)):
        if point := _point(code):
            return kind, [point]
    return "none", []


def _point(code: str) -> Position | None:
    try:
        found = names.by_code(code).point
    except KeyError:
        return None
    return [found[1], found[0]] if found else None
