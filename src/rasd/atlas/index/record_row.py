"""One published case as a row of `record`."""

import json
from typing import Any

from rasd.atlas import days, labels, law_codes
from rasd.atlas.buckets import governorate_of, place_of
from rasd.atlas.postings.terms import SEPARATOR
from rasd.ledger.header import Header

SCHEMAS = {"case": "rasd.case/1", "outage": "rasd.outage/1"}
"""Kinds of entries that are records of the map; an outage says all that a case says, and more."""


def record_row(header: Header, body: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that follow from header and body alone."""
    place = body["place"]
    first, last = days.span(body["started"], body["ended"], bool(body["ongoing"]))
    return {
        "ref": header.ref,
        "kind": header.kind,
        "version": header.version,
        "status": header.status,
        "published": header.day.isoformat(),
        "category": body["category"],
        "category_group": labels.group_of(body["category"]),
        "started": body["started"],
        "ended": body["ended"],
        "ongoing": int(body["ongoing"]),
        "precision": days.precision(body["started"]),
        "first_day": first,
        "last_day": last,
        "date_confidence": body["date_confidence"],
        "place": place_of(place),
        "place_precision": place["precision"],
        "governorate": governorate_of(place),
        "district": place["district"],
        "cell": place["cell"],
        "region": place["region"],
        "title": to_json(body["title"]),
        "summary": to_json(body["summary"]),
        "place_name": to_json(place["name"]),
        "original_language": body["original_language"],
        "sources": len(body["sources"]),
        "actors": SEPARATOR.join(body["actors"]),
        "affected": SEPARATOR.join(body["affected"]),
        "laws": SEPARATOR.join(law_codes.codes(body["law"])),
        "demonstration": int(body["demonstration"]),
    }


def to_json(words: dict[str, str]) -> str:
    """Write texts by language as they are stored in a column."""
    return json.dumps(words, ensure_ascii=False, sort_keys=True)
