"""Who works on a case, and closing one that will not be published."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.cases import actions, queries
from rasd.cases.forms import ClosingForm
from rasd.cases.views import form_page
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_POST
def assign(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Take the case, or give it back."""
    case = queries.find_case(request.actor, pk)
    if "release" in request.POST:
        actions.hand_over(request.actor, case=case, to=None)
    else:
        actions.take(request.actor, case=case)
    return redirect("cases:case", case.pk)


def close(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Close a case without publication, with a reason."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    form = ClosingForm(request.POST or None)
    if not form.is_valid():
        heading, send = _("Close without publication"), _("Close the case")
        return form_page.show(request, case, form, heading=heading, send=send)
    actions.close_case(request.actor, case=case, reason=form.cleaned_data["reason"])
    messages.success(request, _("The case is closed."))
    return redirect("cases:list")
