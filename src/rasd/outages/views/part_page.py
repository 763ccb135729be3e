"""One page of an outage: its own form, and its lists with a way to each line."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.outages import actions
from rasd.outages.desk_pages import PAGES
from rasd.outages.leaning import prior_of
from rasd.outages.merging import merged
from rasd.outages.views.opened import opened
from rasd.people.desk_request import DeskRequest


def page(request: DeskRequest, pk: UUID, name: str) -> HttpResponse:
    """Show a page, and save its form as a new version."""
    if name not in PAGES:
        raise Http404
    here = PAGES[name]
    found = opened(request, pk)
    form = here.form(request.POST or None, part=found.part) if here.form else None
    if request.method == "POST" and form and form.is_valid():
        part = merged(found.part, form.changes())
        actions.record_outage(request.actor, case=found.case, facts=found.record.facts, part=part)
        messages.success(request, _("Saved. Earlier versions stay in the case."))
        if here.lines and "on" in request.POST:
            return redirect(request.path)
        return redirect("cases:case", pk)
    context = {
        "case": found.case,
        "record": found.record,
        "outage": found.part,
        "page": here,
        "pages": PAGES.values(),
        "form": form,
        "lists": [(lines, lines.of(found.part)) for lines in here.lines],
        "version": found.version,
        "prior": prior_of(found.part, found.case.ref or "") if name == "cause" else None,
    }
    status = 422 if form and form.is_bound else 200
    return render(request, "outages/page.html", context, status=status)
