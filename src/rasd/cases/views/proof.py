"""Adding sources, evidence and notes to a case."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rasd.cases import actions, queries
from rasd.cases.forms import EvidenceForm, NoteForm, SourceForm
from rasd.cases.views import form_page
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def source(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Add a graded source."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    form = SourceForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Add a source"), _("Add the source")
        return form_page.show(request, case, form, heading=heading, send=send)
    actions.add_source(
        request.actor,
        case=case,
        source=form.source(),
        public=form.cleaned_data["public"],
        relation=form.cleaned_data["relation"],
        reason=form.cleaned_data["reason"],
    )
    return redirect("cases:case", case.pk)


def evidence(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Record a file by its fingerprint."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    form = EvidenceForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Add evidence"), _("Add the evidence")
        return form_page.show(request, case, form, heading=heading, send=send)
    said = {name: form.cleaned_data[name] for name in ("note", "public")}
    actions.add_evidence(request.actor, case=case, evidence=form.evidence(), **said)
    return redirect("cases:case", case.pk)


def note(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Write a note to the team."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    form = NoteForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Note for the team"), _("Write the note")
        return form_page.show(request, case, form, heading=heading, send=send)
    actions.add_note(request.actor, case=case, text=form.cleaned_data["text"])
    return redirect("cases:case", case.pk)
