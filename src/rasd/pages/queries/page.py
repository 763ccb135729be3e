"""One page, opened: its draft comes through the actor's unlocked vault."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404

from rasd.approvals.models import Proposal
from rasd.approvals.queries import open_proposal_of
from rasd.pages.models import Page
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault.opened import Opened


@dataclass(frozen=True)
class PageRecord:
    """An opened page; `saves` counts its drafts, so that two writers notice each other."""

    page: Page
    draft: dict[str, Any]
    saves: int
    proposal: Proposal | None = None
    items: list[Opened] = field(default_factory=list, repr=False)


def find_page(actor: Actor, pk: UUID) -> Page:
    """Return a page that the actor may read; Http404 otherwise, the same as for no page at all."""
    require(actor, "page.read")
    readable = Page.objects.filter(folder__in=actor.vault.readable_folders("page"))
    page = readable.select_related("folder").filter(pk=pk).first()
    if page is None:
        raise Http404
    return page


def open_page(actor: Actor, page: Page) -> PageRecord:
    """Open the folder of a page."""
    items = actor.vault.open(page.folder_id)
    drafts = [item.data for item in items if item.kind == "draft"]
    return PageRecord(page, drafts[-1], len(drafts), open_proposal_of(page.folder_id), items)


def latest_draft(actor: Actor, page: Page) -> dict[str, Any]:
    """Return what was saved last."""
    return open_page(actor, page).draft
