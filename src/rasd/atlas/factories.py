"""Published cases for tests, made through the ledger's one gate."""

from typing import Any

from rasd.ledger import statuses
from rasd.ledger.factories import publish_sample
from rasd.ledger.models import Publication

BAGHDAD = {
    "precision": "governorate",
    "governorate": "IQ-BG",
    "district": "",
    "cell": "",
    "region": "federal",
    "name": {},
}
ONLINE = {**BAGHDAD, "precision": "online", "governorate": "", "region": ""}


def case_body(**changes: Any) -> dict[str, Any]:
    """Return a valid public body; name only what the test is about."""
    return {
        "schema": "rasd.case/1",
        "title": {"ar": "اعتقال صحفية في بغداد", "en": "Journalist arrested in Baghdad"},
        "summary": {"ar": "اعتُقلت صحفية بعد تغطية احتجاج.", "en": "Arrested after a protest."},
        "original_language": "ar",
        "category": "arrest_detention",
        "started": "2019-10-02",
        "ended": "",
        "hour": "",
        "ongoing": 0,
        "date_confidence": "stated",
        "place": BAGHDAD,
        "actors": ["security_forces"],
        "affected": ["journalist"],
        "law": "",
        "sources": [{"name": "A monitor", "url": "", "date": "", "grade": "B", "credibility": "2"}],
        "evidence": [],
        "note": {},
        "licence": "CC-BY-4.0",
        "demonstration": 0,
        **changes,
    }


def publish_case(
    ref: str | None = None, *, status: str = statuses.DOCUMENTED, **changes: Any
) -> Publication:
    """Publish a case, or the next version of `ref`, with `changes` to its body."""
    body = case_body(**changes)
    return publish_sample(
        kind="case", ref=ref, year=int(body["started"][:4]), status=status, body=body
    )


def retract_case(
    ref: str, *, kind: str = "case", destroys: tuple[int, ...] = (), reason: str = "Wrong"
) -> Publication:
    """Take a record back; `destroys` names the versions whose bodies go for someone's safety."""
    body = {
        "schema": "rasd.retraction/1",
        "reason": {"en": reason},
        "safety": int(bool(destroys)),
        "demonstration": 0,
    }
    return publish_sample(
        kind=kind, ref=ref, year=2019, status=statuses.RETRACTED, body=body, destroys=destroys
    )
