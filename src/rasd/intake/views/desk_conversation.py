"""Writing to a reporter, and notes for the team."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rasd.intake import actions, queries
from rasd.intake.forms.desk import AskForm, NoteForm
from rasd.intake.views import desk_form
from rasd.people.desk_request import DeskRequest


def ask(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Ask the reporter something; they read it with their code."""
    report = queries.find_report(request.actor, pk)
    request.actor.vault.status()
    form = AskForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Write to the reporter"), _("Send")
        return desk_form.show(request, report, form, heading=heading, send=send)
    actions.ask(request.actor, report=report, **form.cleaned_data)
    return redirect("intake_desk:report", pk)


def note(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Write a note to the team."""
    report = queries.find_report(request.actor, pk)
    request.actor.vault.status()
    form = NoteForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Note for the team"), _("Write the note")
        return desk_form.show(request, report, form, heading=heading, send=send)
    actions.note(request.actor, report=report, text=form.cleaned_data["text"])
    return redirect("intake_desk:report", pk)
