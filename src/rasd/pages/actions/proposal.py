"""Proposing a page, or taking its publication back; exactly what the preview showed."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.approvals.actions import Terms, seal_proposal
from rasd.approvals.binding import preview_mark
from rasd.approvals.errors import NotWhatWasSeen
from rasd.approvals.models import Proposal, Purpose
from rasd.kernel.errors import Conflict
from rasd.ledger import statuses
from rasd.ledger.body import RETRACTION_SCHEMA
from rasd.pages import conf
from rasd.pages.bodies import validate
from rasd.pages.models import Page, PageState
from rasd.pages.publication import check_address
from rasd.pages.queries import latest_draft
from rasd.pages.rules import require_edit
from rasd.people.actor import Actor
from rasd.vault import audit


def propose(actor: Actor, *, page: Page, seen: str | None = None) -> Proposal:
    """Propose the last draft; `seen` is the mark of the preview that was read.

    Raises InvalidBody naming the fields, NotWhatWasSeen when the draft changed since, Conflict
    when a proposal waits or the address is another page's.
    """
    require_edit(actor, page.kind)
    body = ready_body(latest_draft(actor, page))
    if seen is not None and seen != preview_mark(body, statuses.RECORDED):
        raise NotWhatWasSeen
    check_address(page, body["slug"])
    purpose = Purpose.CORRECT if page.ref else Purpose.PUBLISH
    return _seal(actor, page, Terms(purpose, body, statuses.RECORDED))


def propose_retraction(
    actor: Actor, *, page: Page, reason: dict[str, str], destroy: bool
) -> Proposal:
    """Propose to withdraw a published page; `destroy` erases its bodies for someone's safety."""
    require_edit(actor, page.kind)
    if page.state != PageState.PUBLISHED:
        raise Conflict(_("There is no publication to withdraw, or a proposal is waiting already."))
    body = {
        "schema": RETRACTION_SCHEMA,
        "reason": reason,
        "safety": int(destroy),
        "demonstration": conf.demonstration(),
    }
    terms = Terms(Purpose.RETRACT, validate(body), statuses.RETRACTED, destroy)
    return _seal(actor, page, terms)


def ready_body(draft: dict[str, Any]) -> dict[str, Any]:
    """Return the body that would be proposed, every field written out; raises InvalidBody."""
    return validate({**draft, "demonstration": conf.demonstration()})


def _seal(actor: Actor, page: Page, terms: Terms) -> Proposal:
    with transaction.atomic():
        locked = Page.objects.select_for_update().get(pk=page.pk)
        if locked.state == PageState.PROPOSED or locked.ref != page.ref:
            raise Conflict(_("A proposal is already waiting for approval."))
        if locked.state == PageState.RETRACTED:
            raise Conflict(_("The publication of this page was withdrawn. Start a new one."))
        proposal = seal_proposal(actor, folder=locked.folder, ref=locked.ref, terms=terms)
        Page.objects.filter(pk=page.pk).update(state=PageState.PROPOSED)
        audit.record(
            verb="page.proposed",
            actor=actor.id,
            subject=page.pk,
            commitment=proposal.commitment.hex(),
        )
    return proposal
