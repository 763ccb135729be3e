"""One draft out of several candidates that belong to one series."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.outages import actions
from rasd.outages.candidates.drafting import draft, numbers_of
from rasd.outages.candidates.lines import lines_of
from rasd.outages.candidates.month import Month
from rasd.outages.candidates.seasons import together
from rasd.outages.candidates.titles import first_facts
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_POST
def open_season(request: DeskRequest, month: str) -> HttpResponse:
    """Open one draft with every ticked cut as an occurrence of its series."""
    require(request.actor, "case.edit")
    try:
        found = together(Month.parse(month), request.POST.getlist("key"))
    except ValueError:
        raise Http404 from None
    if found is None:
        words = _("Tick at least two of the same kind: cuts of the internet, or blocks.")
        messages.warning(request, words)
        return redirect(f"{reverse('outages:candidates')}?month={month}")
    part = draft(found)
    lines = lines_of(found.record, found.span, part.services, numbers_of(part))
    facts = first_facts(part)
    case = actions.open_from_lines(
        request.actor, facts=facts, part=part, lines=lines, is_series=True
    )
    messages.success(request, _("Sources and what they saw are in the case now. Grade them."))
    return redirect("cases:case", case.pk)
