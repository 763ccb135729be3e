"""What lists, measurements and reports have on an outage that the team writes already."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.cases import queries
from rasd.outages import actions
from rasd.outages.body import KIND
from rasd.outages.candidates.drafting import numbers_of
from rasd.outages.candidates.found import candidate_for
from rasd.outages.candidates.lines import lines_of
from rasd.outages.candidates.reports import reports_on
from rasd.outages.working import part_in
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


def lookup(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show the completeness table as imports have it now; write the ticked lines into the case."""
    actor = request.actor
    require(actor, "case.edit")
    case = queries.find_case(actor, pk)
    record = queries.open_record(actor, case)
    if record.part is None or record.part.name != KIND:
        raise Http404
    part = part_in(record.items)
    found = candidate_for(part)
    lines = []
    if found:
        named = part.services or found.services
        lines = lines_of(found.record, found.span, named, numbers_of(part))
    reports = reports_on(actor, part)
    if request.method == "POST":
        ticked = [line for line in lines if line.key in request.POST.getlist("line")]
        if ticked:
            actions.join_lines(actor, record=record, lines=ticked)
        if reports and "reports" in request.POST:
            fresh = queries.open_record(actor, case)
            actions.record_reports(actor, record=fresh, reports=reports)
        messages.success(request, _("Saved. Earlier versions stay in the case."))
        return redirect("cases:case", case.pk)
    written = {one["name"] for one in record.sources}
    context = {
        "case": case,
        "part": part,
        "rows": [(line, line.name in written) for line in lines],
        "reports": reports,
    }
    return render(request, "outages/lookup.html", context)
