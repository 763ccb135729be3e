"""Proposals that wait for a second person."""

from django.db.models import QuerySet

from rasd.cases.models import Case, CaseState, Proposal
from rasd.people.actor import Actor


def open_proposal_of(case: Case) -> Proposal | None:
    """Return the proposal that waits for a second person, if any."""
    return case.proposals.filter(decision__isnull=True).order_by("-number").first()


def waiting_for(actor: Actor) -> QuerySet[Proposal]:
    """Return the proposals that this person could approve: not their own, and readable to them."""
    if not actor.may("case.approve"):
        return Proposal.objects.none()
    return _waiting(actor).exclude(by=actor.account)


def proposed_by(actor: Actor) -> QuerySet[Proposal]:
    """Return the actor's own proposals that still wait."""
    return _waiting(actor).filter(by=actor.account)


def waiting_for_approval(actor: Actor) -> int:
    """Count the proposals that this person could approve."""
    return waiting_for(actor).count()


def _waiting(actor: Actor) -> QuerySet[Proposal]:
    readable = actor.vault.readable_folders("case")
    proposals = Proposal.objects.filter(
        decision__isnull=True, case__state=CaseState.PROPOSED, case__folder__in=readable
    )
    return proposals.select_related("case", "by").order_by("day", "pk")
