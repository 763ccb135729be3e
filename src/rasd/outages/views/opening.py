"""Opening an outage without a report."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.outages import actions
from rasd.outages.body import OutagePart
from rasd.outages.forms.opening import OpeningForm
from rasd.outages.merging import merged
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def new(request: DeskRequest) -> HttpResponse:
    """Open a case that is an outage from the first moment on."""
    require(request.actor, "case.edit")
    request.actor.vault.status()  # Typing a long form and then being asked to unlock is unkind.
    form = OpeningForm(request.POST or None, part=OutagePart())
    if request.method == "POST" and form.is_valid():
        part = merged(OutagePart(), form.changes())
        case = actions.open_outage(request.actor, facts=form.facts(), part=part)
        messages.success(request, _("The outage is open and with you. Now add its sources."))
        return redirect("cases:case", case.pk)
    status = 422 if form.is_bound else 200
    return render(request, "outages/new.html", {"form": form}, status=status)
