"""The second person: approves exactly the bytes that were previewed, or declines."""

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.cases.actions.verification import ReasonMissing
from rasd.cases.kind import KIND
from rasd.cases.models import Case, CaseState, Proposal, ProposalDecision, ProposalEnd
from rasd.cases.proposals import Proposed, open_proposal, ref_when_proposed
from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict, Refused
from rasd.kernel.registry import hooks
from rasd.ledger import actions as ledger
from rasd.ledger import statuses
from rasd.ledger.models import Publication
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.compartments import CONTENT


def approve(actor: Actor, *, proposal: Proposal, commitment: bytes) -> Publication:
    """Publish what was proposed, if it is what the approver saw (`commitment`).

    Raises Refused for the proposer, Conflict when the proposal has ended or differs from the
    preview. The publication, the case's state and the audit entries commit together.
    """
    require(actor, "case.approve", proposal.case)
    if proposal.by_id == actor.id:
        raise Refused("a second person approves")
    if bytes(proposal.commitment) != commitment:
        raise Conflict(_("The text is not the one that you saw. Look at it again."))
    proposed = open_proposal(actor, proposal)
    # keyd writes its own audit entry: ask before our transaction holds the writers' lock.
    signature = actor.vault.sign(commitment)
    with transaction.atomic():
        case = _decide(actor, proposal, ProposalEnd.APPROVED)
        if (case.ref or "") != ref_when_proposed(proposal):
            raise Conflict(_("The text is not the one that you saw. Look at it again."))
        publication = ledger.publish(
            kind=KIND,
            ref=case.ref,
            year=_year(proposed),
            status=proposed.status,
            body=proposed.body,
            salt=proposed.salt,
            commitment=proposed.commitment,
            proposed_by=proposal.by_id,
            approved_by=actor.id,
            destroys=_destroyed_versions(case, proposed),
        )
        case.ref = publication.ref
        retracted = proposed.status == statuses.RETRACTED
        case.state = CaseState.RETRACTED if retracted else CaseState.PUBLISHED
        case.save(update_fields=["ref", "state"])
        audit.record(
            verb="case.retracted" if retracted else "case.published",
            actor=actor.id,
            subject=case.pk,
            ref=publication.ref,
            version=publication.version,
            proposed_by=str(proposal.by_id),
            signature=signature.hex(),
        )
        hooks.send(
            "case_retracted" if retracted else "case_published",
            actor=actor,
            case_id=case.pk,
            report_ids=proposed.reports,
            ref=publication.ref,
        )
    return publication


def decline(actor: Actor, *, proposal: Proposal, reason: str) -> None:
    """Send a proposal back with a reason; its author may withdraw it in the same way.

    Raises ReasonMissing, or Conflict when it was decided already.
    """
    own = proposal.by_id == actor.id
    require(actor, "case.edit" if own else "case.approve", proposal.case)
    if not reason.strip():
        raise ReasonMissing
    with transaction.atomic():
        outcome = ProposalEnd.WITHDRAWN if own else ProposalEnd.DECLINED
        case = _decide(actor, proposal, outcome)
        case.state = CaseState.PUBLISHED if case.ref else CaseState.OPEN
        case.save(update_fields=["state"])
        vault.seal_item(
            folder=case.folder,
            compartment=CONTENT,
            kind="refusal",
            data={"number": proposal.number, "reason": reason},
        )
        audit.record(verb=f"case.proposal_{outcome}", actor=actor.id, subject=case.pk)


def _decide(actor: Actor, proposal: Proposal, outcome: ProposalEnd) -> Case:
    case = Case.objects.select_for_update().get(pk=proposal.case_id)
    if ProposalDecision.objects.filter(proposal=proposal).exists():
        raise Conflict(_("This proposal was already decided."))
    ProposalDecision.objects.create(
        proposal=proposal, by=actor.account, outcome=outcome, day=today()
    )
    return case


def _year(proposed: Proposed) -> int:
    started = proposed.body.get("started", "")
    return int(started[:4]) if started else today().year


def _destroyed_versions(case: Case, proposed: Proposed) -> tuple[int, ...]:
    if not proposed.destroy or not case.ref:
        return ()
    versions = Publication.objects.filter(ref=case.ref, body__isnull=False)
    return tuple(versions.order_by("version").values_list("version", flat=True))
