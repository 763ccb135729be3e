"""Not taking a report up, or passing it on."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rasd.intake import actions, queries
from rasd.intake.forms.desk import ReferralForm, RejectionForm
from rasd.intake.views import desk_form
from rasd.people.desk_request import DeskRequest


def reject(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Do not take a report up; its reporter reads why."""
    report = queries.find_report(request.actor, pk)
    request.actor.vault.status()
    form = RejectionForm(request.POST or None)
    if not form.is_valid():
        lede = _("The report stays sealed in the archive; its reporter can still write to us.")
        heading, send = _("Do not take it up"), _("Do not take it up")
        return desk_form.show(request, report, form, heading=heading, send=send, lede=lede)
    actions.reject(request.actor, report=report, **form.cleaned_data)
    messages.success(request, _("The reporter was told why."))
    return redirect("desk:inbox")


def refer(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Note that a report was passed on, with its reporter's agreement."""
    report = queries.find_report(request.actor, pk)
    request.actor.vault.status()
    form = ReferralForm(request.POST or None)
    if not form.is_valid():
        lede = _("This records a referral that you make yourselves; nothing is sent from here.")
        heading, send = _("Pass it on"), _("Record the referral")
        return desk_form.show(request, report, form, heading=heading, send=send, lede=lede)
    said = {name: form.cleaned_data[name] for name in ("reason", "words")}
    actions.refer(request.actor, report=report, **said)
    messages.success(request, _("The reporter was told to whom and why."))
    return redirect("desk:inbox")
