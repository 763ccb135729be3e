"""Outages at the desk of about the same time and place, by the unlocked index."""

from collections.abc import Collection
from datetime import timedelta

from rasd.cases.models import Case
from rasd.cases.queries import cases_by_folder
from rasd.kernel.clock import BAGHDAD
from rasd.outages.candidates.span import Span
from rasd.people.actor import Actor
from rasd.places import names
from rasd.vault.access import Hit

CATEGORIES = ("network_outage", "network_shutdown", "throttling", "website_app_blocking")
NEAR = timedelta(days=3)
SHOWN = 12


def outages_near(
    actor: Actor, *, span: Span | None, areas: Collection[str]
) -> list[tuple[Case, Hit]]:
    """Return readable cases about outages of these days; wider areas belong to every place."""
    if span is None:
        return []
    filters: dict[str, object] = {
        "kind": "case",
        "category": list(CATEGORIES),
        **days_of(span.wider(NEAR)),
    }
    if areas:
        filters["governorate"] = ["", *governorates_of(areas)]
    hits = actor.vault.search(filters=filters, limit=SHOWN).hits
    cases = cases_by_folder(actor, (hit.folder for hit in hits))
    return [(cases[hit.folder], hit) for hit in hits if hit.folder in cases]


def days_of(span: Span) -> dict[str, str]:
    """Return the filters of the index for the days of a span by Baghdad's calendar."""
    first, last = span.start.astimezone(BAGHDAD), span.end.astimezone(BAGHDAD)
    return {"from": first.date().isoformat(), "to": last.date().isoformat()}


def governorates_of(areas: Collection[str]) -> list[str]:
    """Return the governorates in which areas lie."""
    return sorted({(place := names.by_code(code)).governorate or place.code for code in areas})
