"""Proposed pages that wait for a second person."""

from django.db.models import QuerySet

from rasd.approvals.models import Proposal
from rasd.approvals.queries import waiting
from rasd.people.actor import Actor

FOLDERS = "page"


def waiting_for(actor: Actor) -> QuerySet[Proposal]:
    """Return the proposals that this person could approve: not their own, and readable to them."""
    if not actor.may("page.approve"):
        return Proposal.objects.none()
    return waiting(actor, FOLDERS).exclude(by=actor.account)


def proposed_by(actor: Actor) -> QuerySet[Proposal]:
    """Return the actor's own proposals that still wait."""
    return waiting(actor, FOLDERS).filter(by=actor.account)


def waiting_for_approval(actor: Actor) -> int:
    """Count the proposals that this person could approve."""
    return waiting_for(actor).count()
