"""One case: everything the team knows about it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rasd.cases import queries
from rasd.cases.forms import DecisionForm, EvidenceForm, NoteForm, SourceForm
from rasd.cases.grading import CREDIBILITY, GRADES
from rasd.cases.parts import offered
from rasd.people.desk_request import DeskRequest
from rasd.people.queries import handles


@require_safe
def case(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Open a case's folder and show it."""
    actor = request.actor
    found = queries.find_case(actor, pk)
    record = queries.open_record(actor, found)
    context = {
        "case": found,
        "record": record,
        "facts": record.facts,
        "history": queries.history(record),
        "handles": handles(item.get("by", "") for item in (*record.notes, *record.sources)),
        "source_form": SourceForm(auto_id="source_%s"),
        "evidence_form": EvidenceForm(auto_id="evidence_%s"),
        "note_form": NoteForm(auto_id="note_%s"),
        "decision_form": DecisionForm(auto_id="decision_%s"),
        "may_verify": actor.may("case.verify"),
        "may_propose": actor.may("case.propose"),
        "part": record.part,
        "offered": [] if record.part or found.ref else offered(),
        **(record.part.context(actor, record) if record.part else {}),
        "grades": GRADES,
        "credibility": CREDIBILITY,
    }
    return render(request, "cases/case.html", context)
