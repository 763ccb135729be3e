"""Reads about cases: everything sealed comes through the actor's unlocked vault."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404

from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case, CaseState, Proposal, Verification
from rasd.people.actor import Actor
from rasd.people.rules import require


@dataclass(frozen=True)
class CaseRecord:
    """An opened case, ready for its page."""

    case: Case
    facts: Facts
    place: ExactPlace
    sources: list[dict[str, Any]] = field(default_factory=list)
    evidence: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    decisions: list[tuple[Verification, dict[str, Any]]] = field(default_factory=list)
    proposal: Proposal | None = None


def find_case(actor: Actor, pk: UUID) -> Case:
    """Return a case that the actor may read; Http404 otherwise, the same as for no case at all."""
    require(actor, "case.read")
    case = Case.objects.select_related("folder").filter(pk=pk).first()
    if case is None or not actor.vault.can_open(case.folder_id):
        raise Http404
    return case


def open_record(actor: Actor, case: Case) -> CaseRecord:
    """Open the folder of a case."""
    items = actor.vault.open(case.folder_id)
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append({**item.data, "day": item.day})
    reasons = {data["number"]: data for data in by_kind.get("decision", [])}
    verifications = case.verifications.select_related("by").order_by("number")
    return CaseRecord(
        case=case,
        facts=Facts(**_without_day(by_kind.get("facts", [{}])[-1])),
        place=ExactPlace(**_without_day(by_kind.get("place", [{}])[-1])),
        sources=by_kind.get("source", []),
        evidence=by_kind.get("evidence", []),
        notes=by_kind.get("note", []),
        reports=[data["report"] for data in by_kind.get("report", [])],
        decisions=[(row, reasons.get(row.number, {})) for row in verifications],
        proposal=open_proposal_of(case),
    )


def open_proposal_of(case: Case) -> Proposal | None:
    """Return the proposal that waits for a second person, if any."""
    return case.proposals.filter(decision__isnull=True).order_by("-number").first()


def waiting_for_approval(actor: Actor) -> int:
    """Count the proposals that this person could approve."""
    if not actor.may("case.approve"):
        return 0
    open_proposals = Proposal.objects.filter(decision__isnull=True, case__state=CaseState.PROPOSED)
    return open_proposals.exclude(by=actor.account).count()


def _without_day(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key != "day"}
