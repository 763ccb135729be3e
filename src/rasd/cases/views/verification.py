"""A Verifier's decision."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rasd.cases import actions, queries
from rasd.cases.forms import DecisionForm
from rasd.cases.models import Outcome
from rasd.cases.views import form_page
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def decide(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Record a decision with its reason."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.verify")
    form = DecisionForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Decide"), _("Record the decision")
        return form_page.show(request, case, form, heading=heading, send=send)
    actions.verify(
        request.actor,
        case=case,
        outcome=Outcome(form.cleaned_data["outcome"]),
        reason=form.cleaned_data["reason"],
        changes_mind=form.cleaned_data["changes_mind"],
    )
    messages.success(request, _("The decision was recorded."))
    return redirect("cases:case", case.pk)
