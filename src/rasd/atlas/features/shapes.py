"""What the documents about features look like, as OpenAPI describes it."""

from typing import Any

from ninja import Schema

from rasd.atlas.features.links import GEOJSON


class Link(Schema):
    """A way to another document; `rel` says what it is (IANA link relations)."""

    href: str
    rel: str
    type: str
    title: str = ""


class Landing(Schema):
    """The first document: all others are found from here."""

    title: str
    description: str
    links: list[Link]


class Conformance(Schema):
    """Which parts of the standard hold here."""

    conformsTo: list[str]


class Collection(Schema):
    """What the collection is, and how far it reaches."""

    id: str
    title: str
    description: str
    itemType: str
    crs: list[str]
    extent: dict[str, Any]
    links: list[Link]


class Collections(Schema):
    """All collections."""

    links: list[Link]
    collections: list[Collection]


def geojson(kind: str, *required: str) -> dict[str, Any]:
    """Return how a GeoJSON answer of this type is described."""
    shape = {
        "type": "object",
        "required": ["type", "links", *required],
        "properties": {"type": {"enum": [kind]}, "links": {"type": "array"}},
    }
    return {"responses": {200: {"description": "GeoJSON", "content": {GEOJSON: {"schema": shape}}}}}
