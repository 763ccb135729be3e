"""Records as GeoJSON (RFC 7946), no finer than they were published."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from rasd.atlas import labels
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, each_record, log_size
from rasd.kernel.localized import LANGUAGES, Localized
from rasd.ledger import canonical
from rasd.places import cells, names

ABOUT_PLACES = (
    "geometry_is tells what is drawn: `cell` is the published H3 cell, in which the event lies"
    " somewhere; `district` and `governorate` are label points of the whole area, not the place of"
    " the event; `none` has no geometry (national, regional, online, unknown)."
)


def collection(filters: Filters, case_url: Callable[[str], str]) -> Iterator[str]:
    """Yield a FeatureCollection piece by piece, one feature a line."""
    about = {
        "type": "FeatureCollection",
        "title": "Rasd: published cases",
        "licence": "CC-BY-4.0",
        "about_places": ABOUT_PLACES,
        "log_size": log_size(),
        "filter": filters.query(page=1, view="map"),
    }
    yield _dumps(about)[:-1] + ', "features": ['
    demonstration, separator = False, "\n"
    for record, body in each_record(filters):
        demonstration |= record.demonstration
        yield separator + _dumps(feature(record, canonical.loads(body), case_url(record.ref)))
        separator = ",\n"
    # Known only at the end, as the records are never all in memory.
    yield f'\n], "demonstration": {_dumps(demonstration)}}}\n'


def feature(record: Record, body: dict[str, Any], url: str) -> dict[str, Any]:
    """Return one record as a Feature with flat properties."""
    kind, geometry = _geometry(record)
    properties = {
        "ref": record.ref,
        "version": record.version,
        "url": url,
        "status": record.status,
        "category": record.category,
        "category_group": record.category_group,
        **_in_languages("title", record.title),
        **_in_languages("summary", record.summary),
        **_in_languages("category_name", record.category_label),
        **_in_languages("place", labels.place(record.district or record.place)),
        "original_language": record.original_language,
        "started": record.started,
        "ended": record.ended,
        "ongoing": record.ongoing,
        "date_precision": record.precision,
        "date_confidence": record.date_confidence,
        "place_precision": record.place_precision,
        "geometry_is": kind,
        "governorate": record.governorate,
        "district": record.district,
        "cell": record.cell,
        "region": record.region,
        "actors": body["actors"],
        "affected": body["affected"],
        "source_names": [source["name"] for source in body["sources"]],
        "first_published": record.first_published,
        "published": record.published,
        "licence": body["licence"],
        "demonstration": record.demonstration,
    }
    return {"type": "Feature", "id": record.ref, "geometry": geometry, "properties": properties}


def _geometry(record: Record) -> tuple[str, dict[str, Any] | None]:
    if record.cell:
        return "cell", {"type": "Polygon", "coordinates": [cells.cell_ring_geojson(record.cell)]}
    for kind, code in (("district", record.district), ("governorate", record.governorate)):
        if point := _point(code):
            return kind, {"type": "Point", "coordinates": point}
    return "none", None


def _point(code: str) -> list[float] | None:
    try:
        found = names.by_code(code).point
    except KeyError:
        return None
    return [found[1], found[0]] if found else None


def _in_languages(name: str, text: Localized) -> dict[str, str]:
    return {f"{name}_{lang}": getattr(text, lang) for lang in LANGUAGES}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
