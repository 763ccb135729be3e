"""What two people allow once: that the machine publishes what measurements last said."""

from uuid import UUID

from rasd.ledger import actions as ledger
from rasd.ledger import statuses
from rasd.ledger.kinds import Kind
from rasd.ledger.models import DerivedRule
from rasd.outages.reachability import body

RULE_NAME = "reachability"
RULE_BODY = {
    "schema": "rasd.rule/1",
    "does": "publish what imported public measurements last said of each service on each network: "
    "blocked where two thirds of the deciding ones of 24 hours say so, mixed where fewer do, "
    "nothing of fewer than three; a new version only when something changed",
}
KIND = Kind(
    name=body.KIND,
    policy="derived",
    prefix="NOW",
    statuses=(statuses.RECORDED,),
    validate=body.validate,
)


def allow(*, proposed_by: UUID, approved_by: UUID) -> None:
    """Record that these two people allow it."""
    ledger.approve_rule(
        name=RULE_NAME,
        kind=KIND.name,
        body=RULE_BODY,
        proposed_by=proposed_by,
        approved_by=approved_by,
    )


def in_force() -> DerivedRule | None:
    """Return the rule as last approved, or None while nobody allowed it."""
    return DerivedRule.objects.filter(name=RULE_NAME).order_by("-version").first()
