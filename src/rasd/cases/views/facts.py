"""Writing down what is known: a new case, or a new version of the facts."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.cases import actions, queries
from rasd.cases.forms import FactsForm
from rasd.cases.forms.facts import initial
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def new(request: DeskRequest) -> HttpResponse:
    """Open a case from what the team found itself, without a report."""
    require(request.actor, "case.edit")
    request.actor.vault.status()  # Typing a long form and then being asked to unlock is unkind.
    form = FactsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        case = actions.open_case(request.actor, facts=form.facts(), place=form.place())
        messages.success(request, _("The case is open and with you."))
        return redirect("cases:case", case.pk)
    status = 422 if form.is_bound else 200
    return render(request, "cases/facts.html", {"form": form}, status=status)


def edit(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show the facts and save them as a new version."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    record = None
    if request.method == "POST":
        request.actor.vault.status()
        form = FactsForm(request.POST)
        if form.is_valid():
            actions.record_facts(request.actor, case=case, facts=form.facts(), place=form.place())
            messages.success(request, _("The facts were saved. Earlier versions stay in the case."))
            return redirect("cases:case", case.pk)
    else:
        record = queries.open_record(request.actor, case)
        form = FactsForm(initial=initial(record.facts, record.place))
    status = 422 if form.is_bound else 200
    context = {"form": form, "case": case, "record": record}
    return render(request, "cases/facts.html", context, status=status)
