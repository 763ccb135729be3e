"""One report, opened for the team."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from rasd.cases import queries as cases
from rasd.cases.models import Case
from rasd.intake import actions, desk_reads, outage_part, queries
from rasd.intake.actions.triage import OPEN_STATES
from rasd.intake.forms.desk import AskForm, NoteForm
from rasd.intake.models import Lane, Report
from rasd.intake.queries import ReportRecord
from rasd.intake.thread import thread_of
from rasd.intake.wording import USES
from rasd.people.desk_request import DeskRequest
from rasd.people.queries import handles


@require_safe
def report(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Open a report and show all but how to reach its reporter."""
    found = queries.find_report(request.actor, pk)
    return _page(request, found, desk_reads.open_report(request.actor, found))


@require_POST
def contact(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show how to reach the reporter too; the audit chain says who asked for it."""
    found = queries.find_report(request.actor, pk)
    record = desk_reads.open_report(request.actor, found, contact=True)
    actions.show_contact(request.actor, report=found)
    return _page(request, found, record, contact_shown=True)


def _case_of(request: DeskRequest, ref: str) -> Case | None:
    """Return the case that a correction is about, where the reader may read it."""
    may_read = bool(ref) and request.actor.may("case.read")
    return cases.find_by_ref(request.actor, ref) if may_read else None


def _page(
    request: DeskRequest, report: Report, record: ReportRecord, *, contact_shown: bool = False
) -> HttpResponse:
    uses = record.answers.get("uses", [])
    context = {
        "report": report,
        "record": record,
        "answers": record.answers,
        "contact_shown": contact_shown,
        "outage": outage_part.shown(record.answers),
        "may_be_outage": outage_part.is_about_an_outage(record.answers),
        "about_case": _case_of(request, record.answers.get("about", "")),
        "uses": [(label, code in uses) for code, label in USES],
        "thread": (thread := thread_of(record.messages)),
        "asks_withdrawal": any(line.asks_withdrawal for line in thread),
        "handles": handles(note.get("by", "") for note in record.notes),
        "ask_form": AskForm(auto_id="ask_%s"),
        "note_form": NoteForm(auto_id="note_%s"),
        "lanes": Lane.choices,
        "is_open": report.state in OPEN_STATES,
        "is_mine": report.assignee_id == request.actor.id,
    }
    return render(request, "intake/desk/report.html", context)
