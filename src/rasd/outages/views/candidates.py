"""Candidates of outages: what lists, detectors and reports show, month by month."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rasd.cases import queries as cases
from rasd.outages import actions
from rasd.outages.candidates.chosen import chosen_case
from rasd.outages.candidates.drafting import draft, numbers_of
from rasd.outages.candidates.found import candidate, candidates_in
from rasd.outages.candidates.lines import lines_of
from rasd.outages.candidates.month import Month, months_with_facts, newest
from rasd.outages.candidates.near import outages_near
from rasd.outages.candidates.report_days import report_days
from rasd.outages.candidates.reports import reports_on
from rasd.outages.candidates.titles import first_facts
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def candidates(request: DeskRequest) -> HttpResponse:
    """List what began in one month, and the days on which several people reported an outage."""
    require(request.actor, "case.read")
    request.actor.vault.status()
    month = _month(request.GET.get("month", ""))
    context = {
        "month": month,
        "months": months_with_facts(),
        "found": candidates_in(month),
        "days": report_days(request.actor),
    }
    return render(request, "outages/candidates.html", context)


def one(request: DeskRequest, month: str, key: str) -> HttpResponse:
    """Show who saw a candidate and who missed it; open a draft or join one that is there."""
    actor = request.actor
    require(actor, "case.read")
    found = candidate(_month(month), key)
    if found is None:
        messages.warning(request, _("Newer imports changed this candidate. Here is the month."))
        return redirect("outages:candidates")
    part = draft(found)
    lines = lines_of(found.record, found.span, part.services, numbers_of(part))
    if request.method == "POST":
        case = chosen_case(actor, request.POST.get("case", ""))
        if case:
            actions.join_lines(actor, record=cases.open_record(actor, case), lines=lines)
        else:
            facts = first_facts(part)
            case = actions.open_from_lines(actor, facts=facts, part=part, lines=lines)
        messages.success(request, _("Sources and what they saw are in the case now. Grade them."))
        return redirect("cases:case", case.pk)
    context = {
        "month": _month(month),
        "candidate": found,
        "part": part,
        "rows": [(line, False) for line in lines],
        "reports": reports_on(actor, part),
        "near": outages_near(actor, span=found.span, areas=part.areas),
    }
    return render(request, "outages/candidate.html", context)


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        return newest()
