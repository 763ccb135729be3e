"""Proposing to withdraw a published page; a second person approves that too."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.approvals.forms import RetractionForm
from rasd.kernel.errors import Conflict
from rasd.pages import actions, queries
from rasd.pages.models import PageState
from rasd.pages.rules import require_edit
from rasd.people.desk_request import DeskRequest


def retract(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Say why, and whether the text must be destroyed for someone's safety."""
    page = queries.find_page(request.actor, pk)
    require_edit(request.actor, page.kind)
    if page.state != PageState.PUBLISHED:
        raise Conflict(_("There is no publication to withdraw, or a proposal is waiting already."))
    request.actor.vault.status()
    form = RetractionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.propose_retraction(
            request.actor, page=page, reason=form.reason(), destroy=form.cleaned_data["destroy"]
        )
        messages.success(request, _("Proposed. A second person can now approve it."))
        return redirect("pages:page", page.pk)
    status = 422 if form.is_bound else 200
    return render(request, "pages/retraction.html", {"page": page, "form": form}, status=status)
