"""Proposals of every room as lines of one list."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from rasd.approvals.models import Proposal
from rasd.cases import queries as cases
from rasd.people.actor import Actor
from rasd.vault.access import Hit

SHOWN = 50


@dataclass(frozen=True)
class Waiting:
    """One proposal: where it is read, its record's reference, what the desk index says of it."""

    proposal: Proposal
    address: str
    ref: str
    hit: Hit | None


def for_me(actor: Actor) -> list[Waiting]:
    """Return what this person could approve, the oldest first."""
    return _lines(actor, cases.waiting_for(actor))


def by_me(actor: Actor) -> list[Waiting]:
    """Return this person's own proposals that still wait."""
    return _lines(actor, cases.proposed_by(actor))


def _lines(actor: Actor, about_cases: QuerySet[Proposal]) -> list[Waiting]:
    shown = list(about_cases[:SHOWN])
    folders = [proposal.folder_id for proposal in shown]
    titles = actor.vault.titles(folders)
    found = cases.cases_by_folder(actor, folders)
    lines = []
    for proposal in shown:
        if case := found.get(proposal.folder_id):
            address = reverse("cases:proposal", args=[case.pk, proposal.pk])
            hit = titles.get(proposal.folder_id)
            lines.append(Waiting(proposal, address, case.ref or "", hit))
    return lines
