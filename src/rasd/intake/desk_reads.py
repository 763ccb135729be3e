"""Reports as the team reads them; contact details stay sealed until someone asks for them."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404

from rasd.intake.models import Report
from rasd.intake.queries import ReportRecord, record_of, reports
from rasd.people.actor import Actor
from rasd.people.rules import require
from rasd.vault.compartments import ALL, CONTACT

VIEWS = ("new", "priority", "quarantine", "mine", "handled")
WITHOUT_CONTACT = tuple(part for part in ALL if part != CONTACT)


def open_report(actor: Actor, report: Report, *, contact: bool = False) -> ReportRecord:
    """Open a report's folder; the audit chain names the compartments that were opened."""
    return record_of(
        report, actor.vault.open(report.folder_id, ALL if contact else WITHOUT_CONTACT)
    )


def find_file(record: ReportRecord, item: UUID) -> dict[str, object]:
    """Return what is known of one of the report's own files; Http404 for any other item."""
    for file in record.files:
        if file["item"] == item:
            return file
    raise Http404


def counts(actor: Actor) -> dict[str, int]:
    """Return how many reports each view of the inbox holds."""
    return {view: reports(actor, view=view).count() for view in VIEWS}


def reports_by_folder(actor: Actor, folders: Iterable[UUID]) -> dict[UUID, Report]:
    """Return the readable reports among these folders, by folder."""
    require(actor, "report.read")
    readable = actor.vault.readable_folders("report")
    found = Report.objects.filter(folder__in=list(folders)).filter(folder__in=readable)
    return {report.folder_id: report for report in found}
