"""What is with me, and what waits for me."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rasd.cases import queries as cases
from rasd.intake import queries
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require

SHOWN = 50


@require_safe
def work(request: DeskRequest) -> HttpResponse:
    """List my reports, my cases, proposals that I could approve and those that I made."""
    actor = request.actor
    require(actor, "report.read")
    reports = list(queries.reports(actor, view="mine")[:SHOWN])
    mine = list(cases.in_view(actor, "mine")[:SHOWN])
    waiting = list(cases.waiting_for(actor)[:SHOWN])
    proposed = list(cases.proposed_by(actor)[:SHOWN])
    folders = [report.folder_id for report in reports] + [case.folder_id for case in mine]
    folders += [proposal.case.folder_id for proposal in (*waiting, *proposed)]
    titles = cases.titles(actor, folders)
    context = {
        "reports": [(report, titles.get(report.folder_id)) for report in reports],
        "cases": [(case, titles.get(case.folder_id)) for case in mine],
        "waiting": [(one, titles.get(one.case.folder_id)) for one in waiting],
        "proposed": [(one, titles.get(one.case.folder_id)) for one in proposed],
        "may_approve": actor.may("case.approve"),
    }
    return render(request, "desk/work.html", context)
