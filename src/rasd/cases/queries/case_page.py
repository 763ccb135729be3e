"""One case, opened: everything sealed comes through the actor's unlocked vault."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404

from rasd.approvals.models import Proposal
from rasd.approvals.queries import open_proposal_of
from rasd.cases.aftermath import Aftermath
from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case, Verification
from rasd.cases.parts import Part, part_of
from rasd.people.actor import Actor
from rasd.people.rules import require

Item = dict[str, Any]


@dataclass(frozen=True)
class CaseRecord:
    """An opened case, ready for its page; `items` are its folder's by kind, in order."""

    case: Case
    facts: Facts
    place: ExactPlace
    aftermath: Aftermath = field(default_factory=Aftermath)
    sources: list[Item] = field(default_factory=list)
    evidence: list[Item] = field(default_factory=list)
    notes: list[Item] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    decisions: list[tuple[Verification, Item]] = field(default_factory=list)
    proposal: Proposal | None = None
    items: dict[str, list[Item]] = field(default_factory=dict, repr=False)

    @property
    def part(self) -> Part | None:
        """Return what more than a case it is, or None for a plain case."""
        return part_of(self.items)


def find_case(actor: Actor, pk: UUID) -> Case:
    """Return a case that the actor may read; Http404 otherwise, the same as for no case at all."""
    require(actor, "case.read")
    readable = Case.objects.filter(folder__in=actor.vault.readable_folders("case"))
    case = readable.select_related("folder", "assignee").filter(pk=pk).first()
    if case is None:
        raise Http404
    return case


def find_by_ref(actor: Actor, ref: str) -> Case | None:
    """Return the published case of this reference, if the actor may read it."""
    require(actor, "case.read")
    readable = Case.objects.filter(folder__in=actor.vault.readable_folders("case"))
    return readable.filter(ref=ref).first() if ref else None


def open_record(actor: Actor, case: Case) -> CaseRecord:
    """Open the folder of a case."""
    by_kind: dict[str, list[Item]] = {}
    for item in actor.vault.open(case.folder_id):
        by_kind.setdefault(item.kind, []).append({**item.data, "day": item.day})
    reasons = {data["number"]: data for data in by_kind.get("decision", [])}
    verifications = case.verifications.select_related("by").order_by("number")
    return CaseRecord(
        case=case,
        facts=Facts(**_without_day(by_kind.get("facts", [{}])[-1])),
        place=ExactPlace(**_without_day(by_kind.get("place", [{}])[-1])),
        aftermath=Aftermath(**_without_day(by_kind.get("aftermath", [{}])[-1])),
        sources=by_kind.get("source", []),
        evidence=by_kind.get("evidence", []),
        notes=by_kind.get("note", []),
        reports=[data["report"] for data in by_kind.get("report", [])],
        decisions=[(row, reasons.get(row.number, {})) for row in verifications],
        proposal=open_proposal_of(case.folder_id),
        items=by_kind,
    )


def _without_day(data: Item) -> Item:
    return {key: value for key, value in data.items() if key != "day"}
