"""Cases that may be about the same thing: same days, governorate, category."""

from datetime import date, timedelta

from rasd.cases.models import Case
from rasd.cases.queries.lists import cases_by_folder
from rasd.people.actor import Actor
from rasd.vault.access import Hit

NEAR = timedelta(days=3)
SHOWN = 8


def similar(actor: Actor, *, day: str, governorate: str, category: str) -> list[tuple[Case, Hit]]:
    """Return readable cases that share at least two of the three, the closest first.

    `day` is an ISO date or its beginning; any of the three may be empty.
    """
    days, place, kind = _around(day), _only("governorate", governorate), _only("category", category)
    found: dict[Case, Hit] = {}
    for parts in ((days, place, kind), (days, place), (days, kind), (place, kind)):
        if not all(parts):
            continue
        filters = {name: value for part in parts for name, value in part.items()}
        hits = actor.vault.search(filters={"kind": "case", **filters}, limit=SHOWN).hits
        cases = cases_by_folder(actor, (hit.folder for hit in hits))
        for hit in hits:
            if hit.folder in cases:
                found.setdefault(cases[hit.folder], hit)
    return list(found.items())[:SHOWN]


def _around(day: str) -> dict[str, str]:
    """Widen a full day by NEAR; a month or a year is wide already."""
    if len(day) < 10:
        return {"from": day, "to": day} if day else {}
    middle = date.fromisoformat(day)
    return {"from": (middle - NEAR).isoformat(), "to": (middle + NEAR).isoformat()}


def _only(name: str, value: str) -> dict[str, str]:
    return {name: value} if value else {}
