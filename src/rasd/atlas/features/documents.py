"""What a program reads first: the landing page, what conforms, and the collection."""

from typing import Any

from django.http import HttpRequest

from rasd.atlas import queries
from rasd.atlas.exports.about import cannot_say
from rasd.atlas.exports.places import ABOUT_PLACES
from rasd.atlas.features import links
from rasd.atlas.filters import Filters
from rasd.places.geometry.projection import EAST, NORTH, SOUTH, WEST

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_CLASSES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf"
CONFORMS_TO = [f"{_CLASSES}/core", f"{_CLASSES}/geojson"]
"""Not oas30: our description is OpenAPI 3.1."""
TITLE = "Digital rights in Iraq: published cases"


def landing(request: HttpRequest) -> dict[str, Any]:
    """Return the first document, from which all others are found."""
    root = links.root(request)
    return {
        "title": TITLE,
        "description": cannot_say(),
        "links": [
            links.link(root, "self"),
            links.description(request),
            links.link(f"{root}/conformance", "conformance"),
            links.link(f"{root}/collections", "data"),
            links.page(request, "atlas:data"),
            links.licence(),
        ],
    }


def collections(request: HttpRequest) -> dict[str, Any]:
    """Return the list of the one collection."""
    here = f"{links.root(request)}/collections"
    return {"links": [links.link(here, "self")], "collections": [collection(request)]}


def collection(request: HttpRequest) -> dict[str, Any]:
    """Return what the collection is, and how far it reaches in place and time."""
    here = f"{links.root(request)}/collections/cases"
    years = queries.counts_by_year(Filters())
    first = f"{years[0].code}-01-01T00:00:00+03:00" if years else None
    return {
        "id": "cases",
        "title": TITLE,
        "description": f"{cannot_say()} {ABOUT_PLACES}",
        "itemType": "feature",
        "crs": [CRS84],
        "extent": {
            "spatial": {"bbox": [[WEST, SOUTH, EAST, NORTH]], "crs": CRS84},
            "temporal": {"interval": [[first, None]]},
        },
        "links": [
            links.link(here, "self"),
            links.link(f"{here}/items", "items", links.GEOJSON),
            links.page(request, "atlas:map"),
            links.licence(),
        ],
    }
