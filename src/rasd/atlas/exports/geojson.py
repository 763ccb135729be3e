"""Records as GeoJSON (RFC 7946), no finer than they were published."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from rasd.atlas import labels
from rasd.atlas.exports.about import About
from rasd.atlas.exports.aftermath_cells import aftermath_cells
from rasd.atlas.exports.cells import in_languages
from rasd.atlas.exports.places import ABOUT_PLACES, Position, drawn
from rasd.atlas.exports.shown import Body, shown
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record


def collection(filters: Filters, about: About, case_url: Callable[[str], str]) -> Iterator[str]:
    """Yield a FeatureCollection piece by piece, one feature a line."""
    head = {
        "type": "FeatureCollection",
        **dict(about.lines()),
        "licence": about.licence,
        "about_places": ABOUT_PLACES,
        "log_size": about.log_size,
        "filter": about.filter,
    }
    yield _dumps(head)[:-1] + ', "features": ['
    demonstration, separator = False, "\n"
    for record, body in shown(filters, about):
        demonstration |= record.demonstration
        yield separator + _dumps(feature(record, body, case_url(record.ref)))
        separator = ",\n"
    # Known only at the end, as the records are never all in memory.
    yield f'\n], "demonstration": {_dumps(demonstration)}}}\n'


def feature(record: Record, body: Body, url: str) -> dict[str, Any]:
    """Return one record as a Feature with flat properties."""
    kind, positions = drawn(record)
    properties = {
        "ref": record.ref,
        "version": record.version,
        "url": url,
        "status": record.status,
        "category": record.category,
        "category_group": record.category_group,
        **in_languages("title", record.title),
        **in_languages("summary", record.summary),
        **in_languages("category_name", record.category_label),
        **in_languages("place", labels.place(record.district or record.place)),
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
        "law": body["law"],
        "source_names": [source["name"] for source in body["sources"]],
        **aftermath_cells(body),
        "outcomes": [one["what"] for one in body.get("outcomes", [])],
        "first_published": record.first_published,
        "published": record.published,
        "licence": body["licence"],
        "demonstration": record.demonstration,
    }
    geometry = _geometry(positions)
    return {"type": "Feature", "id": record.ref, "geometry": geometry, "properties": properties}


def _geometry(positions: list[Position]) -> dict[str, Any] | None:
    if not positions:
        return None
    if len(positions) == 1:
        return {"type": "Point", "coordinates": positions[0]}
    return {"type": "Polygon", "coordinates": [positions]}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
