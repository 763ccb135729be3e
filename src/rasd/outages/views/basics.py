"""What was cut, where and when; with it a case becomes an outage."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.cases import queries
from rasd.outages import actions
from rasd.outages.forms.basics import BasicsForm
from rasd.outages.forms.from_facts import first_answers
from rasd.outages.merging import merged
from rasd.outages.working import part_in
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def edit(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show the basics and save them as a new version."""
    case = queries.find_case(request.actor, pk)
    require(request.actor, "case.edit")
    record = queries.open_record(request.actor, case)
    part, facts = part_in(record.items), record.facts
    first = {"ongoing": bool(facts.ongoing)} if record.part else first_answers(facts)
    form = BasicsForm(request.POST or None, part=part, initial=first)
    if request.method == "POST" and form.is_valid():
        going_on = facts.model_copy(update={"ongoing": int(form.cleaned_data["ongoing"])})
        part = merged(part, form.changes())
        actions.record_outage(request.actor, case=case, facts=going_on, part=part)
        messages.success(request, _("Saved. Earlier versions stay in the case."))
        return redirect("cases:case", case.pk)
    context = {"case": case, "form": form, "known": bool(record.part)}
    return render(request, "outages/basics.html", context, status=422 if form.is_bound else 200)
