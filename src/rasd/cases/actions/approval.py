"""The second person: approves exactly the bytes that were previewed, or declines."""

from django.db import transaction

from rasd.approvals import actions as approvals
from rasd.approvals.models import Proposal
from rasd.approvals.opening import Proposed
from rasd.cases.models import Case, CaseState
from rasd.cases.parts import kind_of
from rasd.cases.proposed import reports
from rasd.kernel.clock import today
from rasd.kernel.registry import hooks
from rasd.ledger import queries as ledger
from rasd.ledger.models import Publication
from rasd.people.actor import Actor
from rasd.people.rules import require


def approve(actor: Actor, *, proposal: Proposal, commitment: bytes) -> Publication:
    """Publish what was proposed, if it is what the approver saw (`commitment`).

    Raises Refused for the proposer, Conflict when the proposal has ended or differs from the
    preview. The publication, the case's state and the audit entries commit together.
    """
    found = Case.objects.get(folder=proposal.folder_id)
    require(actor, "case.approve")
    agreed = approvals.agree(actor, proposal=proposal, ref=found.ref, commitment=commitment)
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=found.pk)
        publication = approvals.publish_agreed(
            actor,
            agreed,
            kind=ledger.kind_of(case.ref) if case.ref else kind_of(agreed.proposed.body),
            ref=case.ref,
            year=_year(agreed.proposed),
            noun="case",
            subject=case.pk,
        )
        case.ref = publication.ref
        case.state = CaseState.RETRACTED if agreed.retracts else CaseState.PUBLISHED
        case.save(update_fields=["ref", "state"])
        hooks.send(
            "case_retracted" if agreed.retracts else "case_published",
            actor=actor,
            case_id=case.pk,
            report_ids=reports(agreed.proposed),
            ref=publication.ref,
        )
    return publication


def decline(actor: Actor, *, proposal: Proposal, reason: str) -> None:
    """Send a proposal back with a reason; its author may withdraw it in the same way.

    Raises ReasonMissing, or Conflict when it was decided already.
    """
    own = proposal.by_id == actor.id
    found = Case.objects.get(folder=proposal.folder_id)
    require(actor, "case.edit" if own else "case.approve")
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=found.pk)
        approvals.refuse(actor, proposal=proposal, reason=reason, noun="case", subject=case.pk)
        case.state = CaseState.PUBLISHED if case.ref else CaseState.OPEN
        case.save(update_fields=["state"])


def _year(proposed: Proposed) -> int:
    started = proposed.body.get("started", "")
    return int(started[:4]) if started else today().year
