"""Proposing to withdraw a publication; a second person approves that too."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.approvals.forms import RetractionForm
from rasd.cases import actions, queries
from rasd.cases.models import CaseState
from rasd.kernel.errors import Conflict
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def retract(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Say why, and whether the text must be destroyed for someone's safety."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.propose")
    if case.state != CaseState.PUBLISHED:
        raise Conflict(_("There is no publication to withdraw, or a proposal is waiting already."))
    request.actor.vault.status()
    form = RetractionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.propose_retraction(
            request.actor,
            case=case,
            reason=form.reason(),
            destroy=form.cleaned_data["destroy"],
            demonstration=settings.RASD_DEMO,
        )
        messages.success(request, _("Proposed. A second person can now approve it."))
        return redirect("cases:case", case.pk)
    status = 422 if form.is_bound else 200
    return render(request, "cases/retraction.html", {"case": case, "form": form}, status=status)
