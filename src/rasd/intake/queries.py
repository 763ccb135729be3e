"""Reads about reports."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from rasd.intake.models import Lane, Report, ReportState
from rasd.intake.reporter_pass import Pass
from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.groups import DESK
from rasd.people.queries import READERS_NEEDED
from rasd.people.rules import require
from rasd.vault.conf import pepper
from rasd.vault.crypto import code as codes
from rasd.vault.crypto.reporter import derive
from rasd.vault.models import Item
from rasd.vault.opened import Opened
from rasd.vault.queries import members_of
from rasd.vault.reporter_access import open_folder

# Kinds of items, clear in the database: who wrote last is no secret from the team's lists.
FROM_REPORTER = ("answer", "listing")
FROM_TEAM = ("message", "note", "ending", "case")


def enough(holders: int) -> bool:
    """Intake opens only when two people hold keys, so that no report can be lost with one."""
    return holders >= READERS_NEEDED


def key_holders() -> int:
    """Return how many members can open reports; the form says it."""
    return len(members_of(DESK))


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


def report_of_pass(bearer: Pass) -> Report | None:
    """Return the report of a pass, unless it was withdrawn meanwhile."""
    there = Report.objects.select_related("folder").exclude(state=ReportState.WITHDRAWN)
    return there.filter(pk=bearer.report).first()


def record_for_reporter(report: Report, bearer: Pass) -> "ReportRecord":
    """Open what the reporter's own key opens: their words, the answers, the list of files."""
    return record_of(report, open_folder(report.folder, bearer.private))


def file_count(report: Report) -> int:
    """Return how many files a report has."""
    return Item.objects.filter(folder=report.folder_id, kind="listing").count()


def reports(actor: Actor, *, view: str) -> QuerySet[Report]:
    """Return the reports of an inbox view: new, priority, quarantine, mine or handled."""
    require(actor, "report.read")
    waiting = (ReportState.RECEIVED, ReportState.IN_REVIEW)
    readable = with_news(_readable(actor))
    # A wish to take back what a case already holds comes after the report was handled.
    still_waits = Q(state__in=waiting) | Q(has_news=True)
    views = {
        "priority": readable.filter(still_waits, lane=Lane.PRIORITY),
        "quarantine": readable.filter(lane=Lane.QUARANTINE, state__in=waiting),
        "mine": readable.filter(assignee=actor.account, state__in=waiting),
        "handled": readable.exclude(state__in=waiting),
        "new": readable.filter(lane=Lane.NEW, state__in=waiting),
    }
    return views.get(view, views["new"]).order_by("-day", "pk")


def with_news(found: QuerySet[Report]) -> QuerySet[Report]:
    """Annotate `has_news`: the reporter wrote or sent a file after the team's last step in it."""
    mine = Item.objects.filter(folder=OuterRef("folder"))
    last = mine.filter(kind__in=FROM_TEAM).values("folder").annotate(top=Max("seq")).values("top")
    after = found.annotate(team_seq=Coalesce(Subquery(last), -1)).annotate(
        has_news=Exists(mine.filter(kind__in=FROM_REPORTER, seq__gt=OuterRef("team_seq")))
    )
    return after.select_related("assignee")


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
    report = _readable(actor).select_related("folder", "assignee").filter(pk=pk).first()
    if report is None:
        raise Http404
    return report


def _readable(actor: Actor) -> QuerySet[Report]:
    """Return what exists for the actor: in their groups, and not taken back by its reporter."""
    there = Report.objects.exclude(state=ReportState.WITHDRAWN)
    return there.filter(folder__in=actor.vault.readable_folders("report"))


def record_of(report: Report, items: list[Opened]) -> ReportRecord:
    """Sort opened items (of the team's or of the reporter's keys) into a record.

    `files` are the sealed files themselves where the key opens them (with `item`, for
    `open_file`), else what the reporter's own list says of them.
    """
    kinds: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        kinds.setdefault(item.kind, []).append(
            {**item.data, "day": item.day, "seq": item.seq, "item": item.item}
        )
    spoken = kinds.get("message", []) + kinds.get("answer", [])
    return ReportRecord(
        report=report,
        # Its own `day` is the day of the event, not the day on which it arrived.
        answers=next((item.data for item in items if item.kind == "report"), {}),
        contact=kinds.get("contact", [{}])[-1].get("text", ""),
        place=kinds.get("place", [{}])[-1].get("text", ""),
        messages=sorted(spoken, key=lambda message: message["seq"]),
        files=kinds.get("file") or kinds.get("listing", []),
        notes=kinds.get("note", []),
        case=kinds.get("case", [{}])[-1].get("case", ""),
    )
