"""Proposing a public version: its text and salt are sealed, only their commitment is clear."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.approvals.actions import Terms, seal_proposal
from rasd.approvals.models import Proposal, Purpose
from rasd.cases.models import Case, CaseState, Outcome
from rasd.cases.objections import NotAcknowledged, objections_to
from rasd.cases.parts import kind_of, validate
from rasd.cases.proposed import noted
from rasd.cases.public_body import RETRACTION_SCHEMA, PublicCase
from rasd.kernel.errors import Conflict
from rasd.ledger import queries as ledger
from rasd.ledger import statuses
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault import audit


class StatusNotEarned(ValueError):
    """The public status claims more than the case's decisions and sources support."""


def propose(
    actor: Actor, *, case: Case, status: str, body: dict[str, Any], acknowledged: bool = False
) -> Proposal:
    """Propose this exact public body; raises InvalidBody, StatusNotEarned or Conflict.

    Where a linked report's consent does not cover publication, raises NotAcknowledged unless the
    proposer says that they know; what was known is sealed with the proposal.
    """
    require(actor, "case.propose")
    if case.state in (CaseState.RETRACTED, CaseState.CLOSED):
        raise Conflict(_("This case is closed, or its publication was withdrawn."))
    public = validate(body)
    if not isinstance(public, PublicCase):
        raise StatusNotEarned("use propose_retraction")
    _check_status(case, status, public)
    if case.ref and ledger.kind_of(case.ref) != kind_of(body):
        raise Conflict(_("What is published keeps its kind. Withdraw it and open a new case."))
    purpose = Purpose.CORRECT if case.ref else Purpose.PUBLISH
    known = objections_to(actor, case)
    if known and not acknowledged:
        raise NotAcknowledged
    return _seal(actor, case, Terms(purpose, body, status, noted=noted(known)))


def propose_retraction(
    actor: Actor, *, case: Case, reason: dict[str, str], destroy: bool, demonstration: bool
) -> Proposal:
    """Propose to withdraw the record; `destroy` erases the earlier bodies for someone's safety."""
    require(actor, "case.propose")
    if case.state not in (CaseState.PUBLISHED, CaseState.PROPOSED) or not case.ref:
        raise Conflict(_("There is no publication to withdraw."))
    body = {
        "schema": RETRACTION_SCHEMA,
        "reason": reason,
        "safety": int(destroy),
        "demonstration": int(demonstration),
    }
    validate(body)
    return _seal(actor, case, Terms(Purpose.RETRACT, body, statuses.RETRACTED, destroy))


def _check_status(case: Case, status: str, public: PublicCase) -> None:
    last = case.verifications.order_by("-number").first()
    outcome = last.outcome if last else None
    if status == statuses.VERIFIED and outcome != Outcome.VERIFIED:
        raise StatusNotEarned(status)
    if status == statuses.DISPUTED and outcome != Outcome.DISPUTED:
        raise StatusNotEarned(status)
    if status == statuses.DOCUMENTED and not public.sources:
        raise StatusNotEarned(status)
    if status not in (statuses.VERIFIED, statuses.DISPUTED, statuses.DOCUMENTED):
        raise StatusNotEarned(status)


def _seal(actor: Actor, case: Case, terms: Terms) -> Proposal:
    with transaction.atomic():
        locked = Case.objects.select_for_update().get(pk=case.pk)
        if locked.state == CaseState.PROPOSED or locked.ref != case.ref:
            raise Conflict(_("A proposal is already waiting for approval."))
        proposal = seal_proposal(actor, folder=locked.folder, ref=locked.ref, terms=terms)
        Case.objects.filter(pk=case.pk).update(state=CaseState.PROPOSED)
        audit.record(
            verb="case.proposed",
            actor=actor.id,
            subject=case.pk,
            commitment=proposal.commitment.hex(),
        )
    return proposal
