"""Proposals by the folder that they are sealed in, within what the actor may read."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from rasd.approvals.models import Proposal
from rasd.people.actor import Actor


def proposals_of(folder: UUID) -> QuerySet[Proposal]:
    """Return all proposals of a folder, the first one first."""
    return Proposal.objects.filter(folder=folder).select_related("by").order_by("number")


def open_proposal_of(folder: UUID) -> Proposal | None:
    """Return the proposal that waits for a second person, if any."""
    return proposals_of(folder).filter(decision__isnull=True).last()


def find_proposal(folder: UUID, pk: UUID) -> Proposal:
    """Return this proposal of a folder that the actor was allowed to find; Http404 otherwise."""
    proposal = proposals_of(folder).filter(pk=pk).first()
    if proposal is None:
        raise Http404
    return proposal


def waiting(actor: Actor, kind: str) -> QuerySet[Proposal]:
    """Return what waits for a second person in the folders of a kind that the actor reads."""
    readable = actor.vault.readable_folders(kind)
    held = Proposal.objects.filter(decision__isnull=True, folder__in=readable)
    return held.select_related("by", "folder").order_by("day", "pk")
