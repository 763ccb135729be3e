"""Proposals of every room as lines of one list."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice

from django.urls import reverse

from rasd.approvals.models import Proposal
from rasd.cases import queries as cases
from rasd.pages import queries as pages
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
    """Return what this person could approve, cases before pages, the oldest first."""
    return _lines(actor, chain(cases.waiting_for(actor), pages.waiting_for(actor)))


def by_me(actor: Actor) -> list[Waiting]:
    """Return this person's own proposals that still wait."""
    return _lines(actor, chain(cases.proposed_by(actor), pages.proposed_by(actor)))


def number_for_me(actor: Actor) -> int:
    """Count what this person could approve."""
    return cases.waiting_for_approval(actor) + pages.waiting_for_approval(actor)


def _lines(actor: Actor, proposals: Iterable[Proposal]) -> list[Waiting]:
    shown = list(islice(proposals, SHOWN))
    folders = [proposal.folder_id for proposal in shown]
    titles = actor.vault.titles(folders)
    found = cases.cases_by_folder(actor, folders)
    written = pages.pages_by_folder(actor, folders)
    lines = []
    for proposal in shown:
        hit = titles.get(proposal.folder_id)
        if case := found.get(proposal.folder_id):
            address = reverse("cases:proposal", args=[case.pk, proposal.pk])
            lines.append(Waiting(proposal, address, case.ref or "", hit))
        elif page := written.get(proposal.folder_id):
            address = reverse("pages:proposal", args=[page.pk, proposal.pk])
            lines.append(Waiting(proposal, address, page.ref or "", hit))
    return lines
