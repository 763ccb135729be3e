"""Lists of cases; titles come from the desk index, for those who are unlocked."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rasd.cases.models import Case, CaseState
from rasd.people.actor import Actor
from rasd.people.rules import require

VIEWS = ("open", "mine", "proposed", "published", "ended")


def in_view(actor: Actor, view: str) -> QuerySet[Case]:
    """Return the cases of one of VIEWS that the actor may read, newest first."""
    require(actor, "case.read")
    readable = Case.objects.filter(folder__in=actor.vault.readable_folders("case"))
    conditions: dict[str, dict[str, Any]] = {
        "open": {"state": CaseState.OPEN},
        "mine": {"assignee": actor.account, "state__in": (CaseState.OPEN, CaseState.PROPOSED)},
        "proposed": {"state": CaseState.PROPOSED},
        "published": {"state": CaseState.PUBLISHED},
        "ended": {"state__in": (CaseState.CLOSED, CaseState.RETRACTED)},
    }
    chosen = readable.filter(**conditions.get(view, conditions["open"]))
    return chosen.select_related("assignee").order_by("-day", "-ref", "pk")


def counts(actor: Actor) -> dict[str, int]:
    """Return how many cases each view holds."""
    return {view: in_view(actor, view).count() for view in VIEWS}


def cases_by_folder(actor: Actor, folders: Iterable[UUID]) -> dict[UUID, Case]:
    """Return the readable cases among these folders, by folder."""
    require(actor, "case.read")
    readable = actor.vault.readable_folders("case")
    found = Case.objects.filter(folder__in=list(folders)).filter(folder__in=readable)
    return {case.folder_id: case for case in found}
