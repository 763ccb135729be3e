"""Lists of the team's own pages."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from rasd.pages.models import Page, PageKind
from rasd.people.actor import Actor
from rasd.people.rules import require


def in_kind(actor: Actor, kind: str = "") -> QuerySet[Page]:
    """Return the pages of a kind (or all) that the actor may read, newest first."""
    require(actor, "page.read")
    readable = Page.objects.filter(folder__in=actor.vault.readable_folders("page"))
    chosen = readable.filter(kind=kind) if kind else readable
    return chosen.order_by("-day", "-ref", "pk")


def counts(actor: Actor) -> dict[str, int]:
    """Return how many pages there are of each kind; "" counts all."""
    return {kind: in_kind(actor, kind).count() for kind in ("", *PageKind.values)}


def pages_by_folder(actor: Actor, folders: Iterable[UUID]) -> dict[UUID, Page]:
    """Return the readable pages among these folders, by folder; none for who reads no pages."""
    if not actor.may("page.read"):
        return {}
    return {page.folder_id: page for page in in_kind(actor).filter(folder__in=list(folders))}
