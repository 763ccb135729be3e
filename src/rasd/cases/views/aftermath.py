"""Writing down what happened next and whether the authority answered."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.cases import actions, queries
from rasd.cases.forms import aftermath as forms
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def edit(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show what is known of it, with two empty rows, and save it as a new version."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    if request.method == "POST":
        request.actor.vault.status()
        rows = forms.OutcomeRows(request.POST, prefix="next")
        asking = forms.AuthorityForm(request.POST, prefix="authority")
        if rows.is_valid() and asking.is_valid():
            said = forms.recorded(rows, asking)
            actions.record_aftermath(request.actor, case=case, aftermath=said)
            messages.success(request, _("Saved. It becomes public with the next version."))
            return redirect("cases:case", case.pk)
    else:
        known = queries.open_record(request.actor, case).aftermath
        rows = forms.OutcomeRows(initial=forms.shown_rows(known), prefix="next")
        shown = forms.shown_asking(known.authority)
        asking = forms.AuthorityForm(initial=shown, prefix="authority")
    context = {"case": case, "rows": rows, "asking": asking}
    status = 422 if rows.is_bound else 200
    return render(request, "cases/aftermath.html", context, status=status)
