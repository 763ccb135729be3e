"""Outages for tests: bodies, published through the ledger's one gate."""

from typing import Any

from rasd.ledger import statuses
from rasd.ledger.factories import publish_sample
from rasd.ledger.models import Publication
from rasd.outages.body import KIND, SCHEMA, OutagePart
from rasd.outages.compose import category, place, when

ONSET = {"earliest": "2019-10-02T17:00Z", "latest": "2019-10-02T17:30Z", "precision": "minute"}
RESOLUTION = {"earliest": "2019-10-11T04:30Z", "latest": "2019-10-11T04:30Z", "precision": "minute"}
SOURCES = [
    {"name": "NetBlocks", "url": "https://netblocks.org/", "date": "2019-10-02", "grade": "B"},
    {"name": "IODA", "url": "https://ioda.live/", "date": "", "grade": "A", "credibility": "1"},
]


def outage_part(**changes: Any) -> OutagePart:
    """Return a part that is complete enough to publish; name only what the test is about."""
    given: dict[str, Any] = {
        "type": "shutdown",
        "scope": "federal",
        "onset": ONSET,
        "resolution": RESOLUTION,
        "claims": [
            {"source": 1, "about": "onset", "at": {**ONSET, "latest": ONSET["earliest"]}},
            {"source": 2, "about": "onset", "at": {**ONSET, "earliest": ONSET["latest"]}},
        ],
        "cause": "protests",
        "observations": [{"source": 1, "verdict": "seen"}, {"source": 2, "verdict": "seen"}],
        "cannot_say": {"ar": "لا نعرف من أصدر الأمر.", "en": "We do not know who ordered it."},
        **changes,
    }
    return OutagePart.model_validate(given)


def outage_body(part: OutagePart | None = None, **changes: Any) -> dict[str, Any]:
    """Return a valid public body around a part."""
    part = part or outage_part()
    return {
        "schema": SCHEMA,
        "title": {"ar": "انقطاع الإنترنت في العراق", "en": "Internet outage in Iraq"},
        "summary": {"ar": "انقطع الإنترنت.", "en": "The internet went down."},
        "original_language": "ar",
        "category": category(part),
        "ended": "",
        "hour": "",
        "ongoing": 0,
        "date_confidence": "stated",
        "place": place(part),
        "actors": [],
        "affected": [],
        "law": "",
        "sources": SOURCES,
        "evidence": [],
        "note": {},
        "licence": "CC-BY-4.0",
        "demonstration": 0,
        **when(part),
        "outage": part.to_json(),
        **changes,
    }


def publish_outage(
    ref: str | None = None,
    *,
    status: str = statuses.DOCUMENTED,
    part: OutagePart | None = None,
    **changes: Any,
) -> Publication:
    """Publish an outage, or the next version of `ref`."""
    body = outage_body(part, **changes)
    year = int(body["started"][:4])
    return publish_sample(kind=KIND, ref=ref, year=year, status=status, body=body)
