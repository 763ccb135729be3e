"""Records as KML 2.2 (OGC 07-147r2) for Google Earth and map programs, never a pin where none is
true: a cell is drawn as its hexagon, a whole district or governorate only writes the name.
"""

from collections.abc import Callable, Iterator
from html import escape as html

from rasd.atlas.exports.about import About
from rasd.atlas.exports.cells import COLUMNS, cells
from rasd.atlas.exports.places import ABOUT_PLACES, Position, drawn
from rasd.atlas.exports.shown import Body, shown
from rasd.atlas.exports.xml_text import element
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">'
    "<Document>"
)
# Colours are aabbggrr. A place that is known to its area only gets no icon: no icon is no pin.
_STYLES = (
    '<Style id="cell"><LineStyle><color>ff5f3f1f</color><width>1</width></LineStyle>'
    "<PolyStyle><color>805f3f1f</color></PolyStyle></Style>"
    '<Style id="area"><IconStyle><scale>0</scale></IconStyle></Style>\n'
)


def document(
    filters: Filters, about: About, case_url: Callable[[str], str], *, demonstration: str
) -> Iterator[str]:
    """Yield the file record by record; titles and summaries are in the language of `about`.

    `demonstration` is put before titles of such records.
    """
    link = f'<atom:link rel="related" href="{html(about.page_url)}"/>'
    said = f"{about.cannot_say} {about.citation}"
    every = (*about.lines(), ("about_places", ABOUT_PLACES))
    facts = "".join(_data(name, value) for name, value in every)
    yield (
        f"{_HEAD}{element('name', about.title)}{link}{element('description', html(said))}"
        f"{_STYLES}<ExtendedData>{facts}</ExtendedData>\n"
    )
    for record, body in shown(filters, about):
        mark = f"[{demonstration}] " if record.demonstration else ""
        yield _placemark(record, body, case_url(record.ref), mark, about.lang)
    yield "</Document></kml>\n"


def _placemark(record: Record, body: Body, url: str, mark: str, lang: str) -> str:
    kind, positions = drawn(record)
    values = cells(record, body, url) | {"geometry_is": kind}
    style = "cell" if len(positions) > 1 else "area"
    return "".join(
        (
            f'<Placemark id="{record.ref}">',
            element("name", mark + record.title.best(lang).text),
            # Programs show descriptions as HTML: what was published stays text there too.
            element("description", html(record.summary.best(lang).text)),
            _time(record),
            f"<styleUrl>#{style}</styleUrl><ExtendedData>",
            *(_data(name, str(values[name])) for name in (*COLUMNS, "geometry_is")),
            f"</ExtendedData>{_geometry(positions)}</Placemark>\n",
        )
    )


def _time(record: Record) -> str:
    """Return when it happened, as exactly as it is known: a year and a month are times in KML."""
    if record.ended or record.ongoing:
        span = element("begin", record.started) + element("end", record.ended)
        return f"<TimeSpan>{span}</TimeSpan>"
    return f"<TimeStamp>{element('when', record.started)}</TimeStamp>"


def _geometry(positions: list[Position]) -> str:
    if not positions:
        return ""
    pairs = " ".join(f"{longitude},{latitude}" for longitude, latitude in positions)
    coordinates = element("coordinates", pairs)
    if len(positions) == 1:
        return f"<Point>{coordinates}</Point>"
    ring = f"<LinearRing>{coordinates}</LinearRing>"
    return f"<Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon>"


def _data(name: str, value: str) -> str:
    inside = element("value", value)
    return f'<Data name="{name}">{inside}</Data>' if inside else ""
