"""Writing what sources have on an outage into its case: sources, claims, hours, completeness."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from rasd.cases import actions as cases
from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case
from rasd.cases.public_body import Source
from rasd.cases.queries import CaseRecord
from rasd.outages.actions.recording import open_outage, record_outage
from rasd.outages.body import KIND, OutagePart
from rasd.outages.candidates.line import Line
from rasd.outages.candidates.reports import Reports
from rasd.outages.candidates.seasons import series_of
from rasd.outages.working import part_in
from rasd.people.actor import Actor
from rasd.people.rules import require

MOST = {"claims": 100, "states": 1000, "observations": 100, "signals": 20}
"""What a part holds of each kind of line."""


def open_from_lines(
    actor: Actor,
    *,
    facts: Facts,
    part: OutagePart,
    lines: Sequence[Line],
    is_series: bool = False,
) -> Case:
    """Open an outage with a first version and all that sources have on it, or neither.

    `is_series`: the cuts that the fullest source lists are occurrences of one series.
    """
    require(actor, "case.edit")
    with transaction.atomic():
        case = open_outage(actor, facts=facts, part=part)
        # What was sealed a moment ago is known: keyd opens nothing within a transaction.
        fresh = CaseRecord(case, facts, ExactPlace(), items={KIND: [part.to_json()]})
        join_lines(actor, record=fresh, lines=lines, is_series=is_series)
    return case


def join_lines(
    actor: Actor, *, record: CaseRecord, lines: Sequence[Line], is_series: bool = False
) -> None:
    """Add each line's source to the case, unless it is there, and what it has to the part.

    Joining the same line again replaces what it observed and adds no second source or claim.
    """
    require(actor, "case.edit")
    with transaction.atomic():
        part = part_in(record.items).to_json()
        known = {one["name"]: number for number, one in enumerate(record.sources, start=1)}
        added = len(record.sources)
        for line in lines:
            number = known.get(line.name)
            if number is None:
                number = known[line.name] = added = added + 1
                source = Source(name=line.name, url=line.url, date=line.day)
                cases.add_source(actor, case=record.case, source=source, public=line.public)
            _add(part, number, line)
        if is_series:
            part["series"] = series_of(part)
        whole = OutagePart.model_validate(part)
        record_outage(actor, case=record.case, facts=record.facts, part=whole)


def record_reports(actor: Actor, *, record: CaseRecord, reports: Reports) -> None:
    """Write in which band the number of matching reports lies; somebody looked at it and agreed."""
    require(actor, "case.edit")
    part = part_in(record.items).model_copy(update={"reports": reports.band})
    record_outage(actor, case=record.case, facts=record.facts, part=part)


def _add(part: dict[str, Any], number: int, line: Line) -> None:
    observed = [one for one in part.get("observations", []) if one["source"] != number]
    seen = {"verdict": line.verdict, "witness": line.witness, "count": line.count}
    part["observations"] = [*observed, {"source": number, **seen}][: MOST["observations"]]
    claims = [
        {"source": number, "about": about, "at": at.model_dump(), "says": {}}
        for about, times in (("onset", line.onsets), ("resolution", line.resolutions))
        for at in times
    ]
    _extend(part, "claims", claims)
    states = [
        {"source": number, "start": start, "end": end, "state": state, "percent": -1}
        for start, end, state in line.spans
    ]
    _extend(part, "states", states)
    if line.chart:
        others = [one for one in part.get("signals", []) if one["source"] != number]
        part["signals"] = [*others, {"source": number, **line.chart}][: MOST["signals"]]


def _extend(part: dict[str, Any], name: str, lines: list[dict[str, Any]]) -> None:
    there = part.get(name, [])
    part[name] = [*there, *(one for one in lines if one not in there)][: MOST[name]]
