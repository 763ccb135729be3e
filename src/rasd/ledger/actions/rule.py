"""Allowing a machine to publish one thing by itself."""

import hashlib
from typing import Any
from uuid import UUID

from django.db import transaction

from rasd.kernel import clock, locks
from rasd.ledger import canonical, chain, kinds
from rasd.ledger.actions.audit import LOCK, append_audit
from rasd.ledger.actions.policy import require_two_people
from rasd.ledger.errors import PolicyBroken
from rasd.ledger.models import DerivedRule
from rasd.ledger.records import Rule


def approve_rule(
    *, name: str, kind: str, body: dict[str, Any], proposed_by: UUID, approved_by: UUID
) -> DerivedRule:
    """Record a rule that two people approved; a known name becomes its next version.

    Only kinds with policy `derived` take rules (PolicyBroken); SamePerson as for a publication.
    """
    if kinds.get(kind).policy != "derived":
        raise PolicyBroken(f"{kind} is approved by two people each time")
    require_two_people(proposed_by, approved_by)
    data = canonical.dumps(body)
    with transaction.atomic():
        locks.chain_lock(LOCK)
        last = DerivedRule.objects.order_by("-seq").first()
        before = DerivedRule.objects.filter(name=name).order_by("-version").first()
        rule = Rule(
            seq=last.seq + 1 if last else 0,
            name=name,
            version=before.version + 1 if before else 1,
            kind=kind,
            body=data,
            body_hash=hashlib.sha256(data).digest(),
            day=clock.today(),
            proposed_by=str(proposed_by),
            approved_by=str(approved_by),
        )
        append_audit(verb=chain.RULE_APPROVED, sealed=chain.rule_digest(rule))
        return DerivedRule.objects.create(
            seq=rule.seq,
            name=rule.name,
            version=rule.version,
            kind=rule.kind,
            body=rule.body,
            body_hash=rule.body_hash,
            day=rule.day,
            proposed_by=proposed_by,
            approved_by=approved_by,
        )
