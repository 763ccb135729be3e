"""The outages of the desk. That a case is one stands clear: the kind of a sealed item does."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from rasd.cases.models import Case, CaseState
from rasd.kernel.errors import Locked
from rasd.outages.body import KIND
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault.models import Item

STATES: dict[str, dict[str, Any]] = {
    "working": {"state__in": (CaseState.OPEN, CaseState.PROPOSED)},
    "published": {"state": CaseState.PUBLISHED},
    "ended": {"state__in": (CaseState.CLOSED, CaseState.RETRACTED)},
}
CATEGORIES = ("network_shutdown", "network_outage", "throttling", "website_app_blocking")
MOST = 500


def in_view(actor: Actor, view: str) -> QuerySet[Case]:
    """Return the outages of one view that the actor may read, newest first.

    `plain`: open cases of such a kind of violation that are no outage yet; nothing while
    locked, for their kind is sealed.
    """
    require(actor, "case.read")
    readable = Case.objects.filter(folder__in=actor.vault.readable_folders("case"))
    part = Exists(Item.objects.filter(folder=OuterRef("folder"), kind=KIND))
    if view == "plain":
        chosen = readable.filter(~part, folder__in=_by_kind(actor), state=CaseState.OPEN)
    else:
        chosen = readable.filter(part, **STATES[view])
    return chosen.select_related("assignee").order_by("-day", "-ref", "pk")


def _by_kind(actor: Actor) -> list[Any]:
    filters = {"kind": "case", "category": list(CATEGORIES)}
    try:
        return actor.vault.search(filters=filters, limit=MOST).folders
    except Locked:
        return []
