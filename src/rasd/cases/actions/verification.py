"""A Verifier's decision, with its reason."""

from django.db import transaction

from rasd.approvals.errors import ReasonMissing
from rasd.cases.models import Case, Outcome, Verification
from rasd.kernel.clock import today
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit


def verify(
    actor: Actor, *, case: Case, outcome: Outcome, reason: str, changes_mind: str = ""
) -> Verification:
    """Record a decision; `changes_mind` says what would change it. Raises ReasonMissing."""
    require(actor, "case.verify")
    if not reason.strip():
        raise ReasonMissing
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=case.pk)
        number = case.verifications.count() + 1
        decision = Verification.objects.create(
            case=case, by=actor.account, outcome=outcome, number=number, day=today()
        )
        vault.seal_item(
            folder=case.folder,
            compartment="content",
            kind="decision",
            data={"number": number, "reason": reason, "changes_mind": changes_mind},
        )
        audit.record(verb=f"case.{outcome}", actor=actor.id, subject=case.pk)
    return decision
