"""Anchoring the private audit chain in the public log."""

from uuid import UUID

from django.db import transaction

from rasd.kernel import clock, locks
from rasd.ledger import audit_head, chain
from rasd.ledger.actions.audit import LOCK
from rasd.ledger.actions.by_rule import publish_by_rule
from rasd.ledger.actions.rule import approve_rule
from rasd.ledger.errors import PolicyBroken
from rasd.ledger.models import AuditEntry, DerivedRule, Publication


def approve_audit_heads(*, proposed_by: UUID, approved_by: UUID) -> DerivedRule:
    """Record that two people allow the daily head; once, when the site is set up."""
    return approve_rule(
        name=audit_head.RULE_NAME,
        kind=audit_head.KIND.name,
        body=audit_head.RULE_BODY,
        proposed_by=proposed_by,
        approved_by=approved_by,
    )


def publish_audit_head() -> Publication | None:
    """Publish today's head of the audit chain; None when that was done. PolicyBroken without rule.

    It is published on quiet days too: a missing day would say that nothing happened.
    """
    today = clock.today()
    with transaction.atomic():
        locks.chain_lock(LOCK)
        heads = Publication.objects.filter(kind=audit_head.KIND.name).order_by("-seq")
        if (latest := heads.first()) and latest.day >= today:
            return None
        rule = DerivedRule.objects.filter(name=audit_head.RULE_NAME).order_by("-version").first()
        if rule is None:
            raise PolicyBroken("two people have not yet approved the daily audit head")
        last = AuditEntry.objects.order_by("-seq").first()
        body = audit_head.body(bytes(last.hash) if last else chain.GENESIS)
        return publish_by_rule(kind=audit_head.KIND.name, year=today.year, body=body, rule=rule)
