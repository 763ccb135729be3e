"""Cases that overlap with an outage in time and place. Nobody says that one caused the other."""

from rasd.cases.models import Case
from rasd.cases.queries import CaseRecord, cases_by_folder
from rasd.outages.body import OutagePart
from rasd.outages.candidates.near import days_of, governorates_of
from rasd.outages.candidates.span import span_of
from rasd.outages.queries import CATEGORIES
from rasd.people.actor import Actor
from rasd.places.names import governorates
from rasd.vault.access import Hit

MOST = 60
SHOWN = 12


def cases_in_the_dark(actor: Actor, record: CaseRecord, part: OutagePart) -> list[tuple[Case, Hit]]:
    """Return readable cases of other kinds that happened while it lasted and where it reached.

    `record` itself is left out; nothing while the beginning is not known.
    """
    span = span_of(part)
    if span is None:
        return []
    filters: dict[str, object] = {"kind": "case", **days_of(span)}
    if where := _governorates(part):
        filters["governorate"] = ["", *where]
    hits = [
        hit
        for hit in actor.vault.search(filters=filters, limit=MOST).hits
        if hit.category not in CATEGORIES and hit.folder != record.case.folder_id
    ]
    cases = cases_by_folder(actor, (hit.folder for hit in hits))
    return [(cases[hit.folder], hit) for hit in hits if hit.folder in cases][:SHOWN]


def _governorates(part: OutagePart) -> list[str]:
    """Return the governorates that it reached; none for all of them."""
    if part.areas:
        return governorates_of(part.areas)
    return [one.code for one in governorates() if one.region == part.scope]
