"""The second person: approves exactly the page that was previewed, or sends it back."""

from django.db import transaction

from rasd.approvals import actions as approvals
from rasd.approvals.models import Proposal
from rasd.kernel.clock import today
from rasd.ledger import actions as ledger
from rasd.ledger.models import Publication
from rasd.pages.models import Page, PageState
from rasd.pages.publication import check_address
from rasd.pages.rules import require_edit
from rasd.people.actor import Actor
from rasd.people.rules import require


def approve(actor: Actor, *, proposal: Proposal, commitment: bytes) -> Publication:
    """Publish what was proposed, if it is what the approver saw (`commitment`).

    Raises Refused for the proposer, Conflict when the proposal has ended or differs from the
    preview. The publication, the page's state and the audit entries commit together.
    """
    require(actor, "page.approve")
    found = Page.objects.get(folder=proposal.folder_id)
    agreed = approvals.agree(actor, proposal=proposal, ref=found.ref, commitment=commitment)
    with transaction.atomic():
        page = Page.objects.select_for_update().get(pk=found.pk)
        # Two pages approved in one moment would otherwise both find the address free.
        ledger.lock_log()
        if not agreed.retracts:
            check_address(page, agreed.proposed.body["slug"])
        publication = approvals.publish_agreed(
            actor,
            agreed,
            kind=page.kind,
            ref=page.ref,
            year=today().year,
            noun="page",
            subject=page.pk,
        )
        page.ref = publication.ref
        page.state = PageState.RETRACTED if agreed.retracts else PageState.PUBLISHED
        page.save(update_fields=["ref", "state"])
    return publication


def decline(actor: Actor, *, proposal: Proposal, reason: str) -> None:
    """Send a proposal back with a reason; its author may withdraw it in the same way.

    Raises ReasonMissing, or Conflict when it was decided already.
    """
    found = Page.objects.get(folder=proposal.folder_id)
    if proposal.by_id == actor.id:
        require_edit(actor, found.kind)
    else:
        require(actor, "page.approve")
    with transaction.atomic():
        page = Page.objects.select_for_update().get(pk=found.pk)
        approvals.refuse(actor, proposal=proposal, reason=reason, noun="page", subject=page.pk)
        page.state = PageState.PUBLISHED if page.ref else PageState.DRAFT
        page.save(update_fields=["state"])
