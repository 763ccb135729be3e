"""Reads about reports."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from rasd.intake.models import Lane, Report, ReportState
from rasd.intake.reporter_pass import Pass
from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.groups import DESK
from rasd.people.rules import require
from rasd.vault.conf import pepper
from rasd.vault.crypto import code as codes
from rasd.vault.crypto.reporter import derive
from rasd.vault.queries import is_ready


def is_open() -> bool:
    """Intake opens only when two people hold keys, so that no report can be lost with one."""
    return is_ready(DESK)


def pass_for(typed: str) -> Pass | None:
    """Return the pass that a typed code opens, or None.

    A failed check digit costs nothing; every other answer costs exactly one key derivation,
    whether the code is unknown, withdrawn or good.
    """
    code: SecretText = codes.normalise(typed)
    if not codes.check(code):
        return None
    keys = derive(code, pepper())
    report = Report.objects.filter(lookup_hash=keys.lookup_hash).only("pk").first()
    return Pass(report.pk, keys.private) if report else None


def reports(actor: Actor, *, view: str) -> QuerySet[Report]:
    """Return the reports of an inbox view: new, priority, quarantine, mine or handled."""
    require(actor, "report.read")
    waiting = (ReportState.RECEIVED, ReportState.IN_REVIEW)
    readable = Report.objects.filter(folder__in=actor.vault.readable_folders("report"))
    views = {
        "priority": readable.filter(lane=Lane.PRIORITY, state__in=waiting),
        "quarantine": readable.filter(lane=Lane.QUARANTINE, state__in=waiting),
        "mine": readable.filter(assignee=actor.account, state__in=waiting),
        "handled": readable.exclude(state__in=(*waiting, ReportState.WITHDRAWN)),
        "new": readable.filter(lane=Lane.NEW, state__in=waiting),
    }
    return views.get(view, views["new"]).select_related("assignee").order_by("-day", "pk")


@dataclass(frozen=True)
class ReportRecord:
    """An opened report, ready for its page."""

    report: Report
    answers: dict[str, Any]
    contact: str = ""
    place: str = ""
    messages: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    case: str = ""


def find_report(actor: Actor, pk: UUID) -> Report:
    """Return a report that the actor may read; Http404 otherwise, as for no report at all."""
    require(actor, "report.read")
    report = Report.objects.select_related("folder", "assignee").filter(pk=pk).first()
    if report is None or not actor.vault.can_open(report.folder_id):
        raise Http404
    return report


def open_record(actor: Actor, report: Report) -> ReportRecord:
    """Open a report's folder for the team."""
    return record_of(report, actor.vault.open(report.folder_id))


def record_of(report: Report, items: list[Any]) -> ReportRecord:
    """Sort opened items (of the team's or of the reporter's keys) into a record."""
    kinds: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        kinds.setdefault(item.kind, []).append({**item.data, "day": item.day})
    return ReportRecord(
        report=report,
        answers=kinds.get("report", [{}])[0],
        contact=kinds.get("contact", [{}])[-1].get("text", ""),
        place=kinds.get("place", [{}])[-1].get("text", ""),
        messages=kinds.get("message", []),
        files=kinds.get("file", []),
        notes=kinds.get("note", []),
        case=kinds.get("case", [{}])[-1].get("case", ""),
    )
