"""The team's cases."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from rasd.cases import queries
from rasd.kernel.paging import Page, page_number
from rasd.people.desk_request import DeskRequest

SIZE = 50
TABS = {
    "open": _("Open"),
    "mine": _("Mine"),
    "proposed": _("Waiting for approval"),
    "published": pgettext_lazy("state of a case", "Published"),
    "ended": _("Closed or withdrawn"),
}


@require_safe
def cases(request: DeskRequest) -> HttpResponse:
    """List the cases of one view."""
    view = request.GET.get("view", "open")
    view = view if view in TABS else "open"
    found = queries.in_view(request.actor, view)
    counts = queries.counts(request.actor)
    number = page_number(request.GET.get("page"))
    shown = list(found[(number - 1) * SIZE : number * SIZE])
    titles = request.actor.vault.titles(case.folder_id for case in shown)
    context = {
        "view": view,
        "tabs": [(name, label, counts[name]) for name, label in TABS.items()],
        "rows": [(case, titles.get(case.folder_id)) for case in shown],
        "page": Page(shown, number, SIZE, counts[view]),
        "waiting": queries.waiting_for_approval(request.actor),
    }
    return render(request, "cases/list.html", context)
