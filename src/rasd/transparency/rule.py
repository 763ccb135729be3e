"""What two people allow once: that the machine publishes each finished month."""

from uuid import UUID

from rasd.ledger import actions as ledger
from rasd.ledger import statuses
from rasd.ledger.kinds import Kind
from rasd.ledger.models import DerivedRule
from rasd.transparency import bodies

RULE_NAME = "month"
RULE_BODY = {
    "schema": "rasd.rule/1",
    "does": "publish each finished month of the team's work once, from the fifth day after it "
    "ended: counts of sealed work in steps of five, counts of the public log exactly, medians "
    "in days where five or more were measured",
}
KIND = Kind(
    name=bodies.KIND,
    policy="derived",
    prefix="MONTH",
    statuses=(statuses.RECORDED,),
    validate=bodies.validate,
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
