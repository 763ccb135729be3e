"""Cases that may be about the same thing: same days, governorate, category."""

from calendar import monthrange
from datetime import date, timedelta

from rasd.cases.models import Case
from rasd.cases.queries.lists import cases_by_folder
from rasd.people.actor import Actor
from rasd.text.partial_date import PartialDate
from rasd.vault.access import Hit

NEAR = timedelta(days=3)
SEASON = timedelta(days=183)
"""Same place and kind say little when years lie between: half a year before or after counts."""
SHOWN = 8


def similar(actor: Actor, *, day: str, governorate: str, category: str) -> list[tuple[Case, Hit]]:
    """Return readable cases that share at least two of the three, the closest first.

    `day` is an ISO date or its beginning; any of the three may be empty.
    """
    days, season = _around(day, NEAR), _around(day, SEASON)
    place, kind = _only("governorate", governorate), _only("category", category)
    found: dict[Case, Hit] = {}
    for parts in ((days, place, kind), (days, place), (days, kind), (place, kind)):
        if not all(parts):
            continue
        near = parts if days in parts else (*parts, season)
        filters = {name: value for part in near for name, value in part.items()}
        hits = actor.vault.search(filters={"kind": "case", **filters}, limit=SHOWN).hits
        cases = cases_by_folder(actor, (hit.folder for hit in hits))
        for hit in hits:
            if hit.folder in cases:
                found.setdefault(cases[hit.folder], hit)
    return list(found.items())[:SHOWN]


def _around(day: str, span: timedelta) -> dict[str, str]:
    """Return so many days before and after a day, or before and after a month or a year."""
    if not day:
        return {}
    known = PartialDate.parse(day)
    month = known.month or 12
    first = date(known.year, known.month or 1, known.day or 1)
    last = date(known.year, month, known.day or monthrange(known.year, month)[1])
    return {
        "from": (max(first, date.min + span) - span).isoformat(),
        "to": (min(last, date.max - span) + span).isoformat(),
    }


def _only(name: str, value: str) -> dict[str, str]:
    return {name: value} if value else {}
