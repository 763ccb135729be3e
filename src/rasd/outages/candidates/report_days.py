"""Days on which several people reported an outage: numbers by day and governorate, out of keyd."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from rasd.kernel.clock import today
from rasd.outages.candidates.near import CATEGORIES
from rasd.outages.candidates.reports import left_out
from rasd.people.actor import Actor
from rasd.people.rules import require

DAYS = 14
FEWEST = 3
"""Fewer reports of one day say little; they are in the inbox like any other."""


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A day, how many reports name it as the beginning, and how many in each governorate."""

    day: date
    total: int
    places: list[tuple[str, int]]


def report_days(actor: Actor) -> list[ReportDay]:
    """Return the days of the last two weeks with at least `FEWEST` reports, the newest first."""
    require(actor, "report.read")
    first = today() - timedelta(days=DAYS)
    # Asked for once: a flood in quarantine must not be listed again for every day.
    aside = list(left_out(first))
    days = [_on(actor, today() - timedelta(days=back), aside) for back in range(DAYS + 1)]
    return [day for day in days if day.total >= FEWEST]


def _on(actor: Actor, day: date, aside: list[list[UUID]]) -> ReportDay:
    filters = {
        "kind": "report",
        "category": list(CATEGORIES),
        "whole_days": "1",
        "from": day.isoformat(),
        "to": day.isoformat(),
    }
    found = actor.vault.search(filters=filters, limit=0)
    total, places = found.total, dict(found.counts["governorate"])
    for some in aside if total else ():
        out = actor.vault.search(filters={**filters, "folders": some}, limit=0)
        total -= out.total
        for code, number in out.counts["governorate"].items():
            places[code] -= number
    here = sorted(places.items(), key=lambda one: (-one[1], one[0]))
    return ReportDay(day, total, [(code, number) for code, number in here if number > 0])
