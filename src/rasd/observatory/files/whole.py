"""Outages as JSON: each body exactly as it was published, with its place in the history."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from rasd.atlas.queries import Outage
from rasd.observatory.files.given import Given


def document(given: Given) -> Iterator[str]:
    """Yield one object: `about` the file, then `outages`, one a line."""
    yield f'{{"about": {_dumps(dict(given.about.lines()))},\n"outages": [\n'
    last = len(given.outages) - 1
    for number, outage in enumerate(given.outages):
        comma = "" if number == last else ","
        yield _dumps(outage_whole(outage, given.case_url)) + f"{comma}\n"
    yield "]}\n"


def outage_whole(outage: Outage, address: Callable[[str], str]) -> dict[str, Any]:
    """Return the current version of an outage: what the log says of it, and its body."""
    record = outage.record
    return {
        "ref": record.ref,
        "version": record.version,
        "status": record.status,
        "first_published": record.first_published,
        "published": record.published,
        "demonstration": record.demonstration,
        "licence": outage.body["licence"],
        "url": address(record.ref),
        "body": outage.body,
    }


def outage_short(outage: Outage, address: Callable[[str], str]) -> dict[str, Any]:
    """Return what the API's list says of an outage (`api_shapes.Outage`)."""
    record, body, part = outage.record, outage.body, outage.part
    taken = ("type", "attribution", "cause", "scope", "onset", "cannot_say")
    return {
        **{key: value for key, value in outage_whole(outage, address).items() if key != "body"},
        **{name: part[name] for name in taken},
        "title": body["title"],
        "summary": body["summary"],
        "original_language": record.original_language,
        "category": record.category,
        "areas": part.get("areas", []),
        "networks": part.get("networks", []),
        "services": part.get("services", []),
        "resolution": part.get("resolution"),
        "ongoing": record.ongoing,
        "reports_at_least": part.get("reports", 0),
    }


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
