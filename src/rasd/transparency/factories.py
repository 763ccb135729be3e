"""Published months for tests, through the one gate and by an approved rule."""

from typing import Any
from uuid import UUID

from rasd.ledger.actions import publish_by_rule
from rasd.ledger.models import Publication
from rasd.transparency import bodies, rule
from rasd.transparency.bands import FEW
from rasd.transparency.months import Month

PROPOSER = UUID("11111111-1111-4111-8111-111111111111")
APPROVER = UUID("22222222-2222-4222-8222-222222222222")


def month_body(slug: str, **changes: Any) -> dict[str, Any]:
    """Return a quiet month; name only what the test is about."""
    month = Month.parse(slug)
    return {
        "schema": bodies.SCHEMA,
        "slug": slug,
        "since": month.first.isoformat(),
        "until": month.last.isoformat(),
        **dict.fromkeys(bodies.SEALED, FEW),
        **dict.fromkeys(bodies.PUBLIC, "0"),
        **dict.fromkeys(bodies.DAYS, ""),
        "licence": bodies.LICENCE,
        "demonstration": 0,
        **changes,
    }


def publish_month(slug: str, **changes: Any) -> Publication:
    """Publish a month as it would have been counted."""
    if rule.in_force() is None:
        rule.allow(proposed_by=PROPOSER, approved_by=APPROVER)
    allowed, body = rule.in_force(), month_body(slug, **changes)
    return publish_by_rule(kind=bodies.KIND, year=int(slug[:4]), body=body, rule=allowed)
