"""Records as JSON-LD: one schema.org Dataset, each record a part with its licence and citation."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from rasd.atlas.exports.about import LICENCE_URL, About
from rasd.atlas.exports.jsonld_aftermath import mentions, words
from rasd.atlas.exports.places import Position, drawn
from rasd.atlas.exports.shown import Body, shown
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record


def dataset(filters: Filters, about: About, case_url: Callable[[str], str]) -> Iterator[str]:
    """Yield the Dataset piece by piece, one record a line."""
    head = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": about.title,
        "description": about.cannot_say,
        "url": about.page_url,
        "inLanguage": about.lang,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "creditText": about.citation,
        "dateModified": about.day,
        "version": str(about.log_size),
        "identifier": [
            _value("log", about.origin),
            _value("log_size", str(about.log_size)),
            _value("log_root", about.log_root),
        ],
    }
    yield _dumps(head)[:-1] + ', "hasPart": ['
    separator = "\n"
    for record, body in shown(filters, about):
        yield separator + _dumps(part(record, body, case_url(record.ref), about))
        separator = ",\n"
    yield "\n]}\n"


def part(record: Record, body: Body, url: str, about: About) -> dict[str, Any]:
    """Return one record as a schema.org Report about an Event."""
    cite = f"{about.origin} {record.ref} v{record.version} ({record.published}). {url}"
    after = mentions(body)
    mark = ["demonstration data"] if record.demonstration else []
    return {
        "@type": "Report",
        "@id": url,
        "identifier": record.ref,
        "version": str(record.version),
        "url": url,
        "name": words(record.title),
        "abstract": words(record.summary),
        "genre": words(record.category_label),
        "keywords": [record.category, *body["actors"], *body["affected"], *mark],
        "creativeWorkStatus": record.status,
        "datePublished": record.first_published,
        "dateModified": record.published,
        "license": LICENCE_URL,
        "creditText": cite,
        "isBasedOn": [_source(source) for source in body["sources"]],
        "about": {
            "@type": "Event",
            "name": words(record.title),
            "startDate": record.started,
            **({"endDate": record.ended} if record.ended else {}),
            "location": _location(record),
        },
        **({"mentions": after} if after else {}),
    }


def _location(record: Record) -> dict[str, Any]:
    kind, positions = drawn(record)
    named = record.district_label or record.place_label
    place: dict[str, Any] = {"@type": "Place", "name": words(named)}
    if code := record.district or record.governorate:
        place["identifier"] = code
    if positions:
        place["description"] = kind
    if len(positions) > 1:
        place["geo"] = {"@type": "GeoShape", "polygon": " ".join(map(_pair, positions))}
    return place


def _pair(position: Position) -> str:
    return f"{position[1]},{position[0]}"


def _source(source: dict[str, str]) -> dict[str, str]:
    link = {"url": source["url"]} if source["url"] else {}
    return {"@type": "CreativeWork", "name": source["name"], **link}


def _value(name: str, value: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "propertyID": name, "value": value}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
