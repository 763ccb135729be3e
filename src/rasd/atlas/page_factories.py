"""Published stories, guides and canaries for tests, made through the ledger's one gate."""

from typing import Any

from rasd.ledger import kinds, statuses
from rasd.ledger.errors import UnknownKind
from rasd.ledger.factories import publish_sample
from rasd.ledger.models import Publication

STEP = {
    "title": {"ar": "قطع الإنترنت", "en": "The cut"},
    "text": {"ar": "انقطع الإنترنت [^1].", "en": "The internet **was cut** [^1]."},
    "from": "2019-10-02",
    "to": "2019-10-05",
    "place": "",
    "category": "",
    "records": 1,
    "refs": [],
}
SOURCE = {"name": "A monitor", "url": "https://example.org/cut", "date": "2019-10-03"}
BODIES: dict[str, dict[str, Any]] = {
    "story": {
        "title": {"ar": "انطفاء", "en": "Lights out"},
        "lead": {"ar": "ما حدث", "en": "What happened"},
        "started": "2019-10-01",
        "ended": "2019-12-31",
        "steps": [STEP],
        "limits": {"ar": "لا نعرف كل شيء.", "en": "We do not know everything."},
        "sources": [SOURCE],
        "original_language": "en",
        "licence": "CC-BY-4.0",
    },
    "guide": {
        "title": {"ar": "ابتزاز", "en": "Extortion"},
        "lead": {"ar": "هدوء أولًا", "en": "Stay calm"},
        "first": {"ar": "- لا دفع", "en": "- Do not pay"},
        "avoid": {"ar": "- لا حذف", "en": "- Do not delete"},
        "then": {"ar": "- حفظ الأدلة", "en": "- Keep the evidence"},
        "reach": {"ar": "شخص موثوق", "en": "Someone you trust"},
        "reviewed": "2026-11-23",
        "review_by": "2027-05-23",
        "sources": [],
        "licence": "CC-BY-4.0",
    },
    "canary": {
        "text": {"ar": "لم نتلقَّ طلبًا.", "en": "We received no order."},
        "from": "2026-11-01",
        "until": "2026-11-30",
    },
}


def page_body(kind: str, slug: str, **changes: Any) -> dict[str, Any]:
    """Return a valid body; name only what the test is about."""
    fixed = {"schema": f"rasd.{kind}/1", "slug": slug, "demonstration": 0}
    return {**fixed, **BODIES[kind], **changes}


def publish_page(kind: str, slug: str, *, ref: str | None = None, **changes: Any) -> Publication:
    """Publish a story, a guide or a canary, or the next version of `ref`."""
    return _publish(kind, ref, statuses.RECORDED, page_body(kind, slug, **changes))


def retract_page(
    kind: str, ref: str, *, destroys: tuple[int, ...] = (), reason: str = "Wrong"
) -> Publication:
    """Take a page back; `destroys` names the versions whose bodies go."""
    body = {
        "schema": "rasd.retraction/1",
        "reason": {"en": reason},
        "safety": int(bool(destroys)),
        "demonstration": 0,
    }
    return _publish(kind, ref, statuses.RETRACTED, body, destroys)


def _publish(
    kind: str, ref: str | None, status: str, body: dict[str, Any], destroys: tuple[int, ...] = ()
) -> Publication:
    _make_publishable(kind)
    return publish_sample(
        kind=kind, ref=ref, year=2026, status=status, body=body, destroys=destroys
    )


def _make_publishable(kind: str) -> None:
    """Register the kind where the room that owns it has not done so."""
    try:
        kinds.get(kind)
    except UnknownKind:
        allowed = (statuses.RECORDED, statuses.RETRACTED)
        kinds.register(kinds.Kind(kind, "two_people", kind.upper(), allowed, dict))
