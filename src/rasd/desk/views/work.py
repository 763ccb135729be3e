"""What is with me, and what waits for me."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rasd.cases import queries as cases
from rasd.desk import waiting
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
    folders = [report.folder_id for report in reports] + [case.folder_id for case in mine]
    titles = actor.vault.titles(folders)
    context = {
        "reports": [(report, titles.get(report.folder_id)) for report in reports],
        "cases": [(case, titles.get(case.folder_id)) for case in mine],
        "waiting": waiting.for_me(actor),
        "proposed": waiting.by_me(actor),
        "may_approve": actor.may("case.approve"),
    }
    return render(request, "desk/work.html", context)
