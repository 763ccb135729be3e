"""The team's outages and blocks, and cases that could become one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from rasd.kernel.paging import Page, page_number
from rasd.outages import queries
from rasd.people.desk_request import DeskRequest

SIZE = 50
TABS = {
    "working": _("In work"),
    "published": pgettext_lazy("state of a case", "Published"),
    "ended": _("Closed or withdrawn"),
    "plain": _("Cases that could be one"),
}


@require_safe
def outages(request: DeskRequest) -> HttpResponse:
    """List one view of them."""
    view = request.GET.get("view", "working")
    view = view if view in TABS else "working"
    number = page_number(request.GET.get("page"))
    found = {name: queries.in_view(request.actor, name) for name in TABS}
    shown = list(found[view][(number - 1) * SIZE : number * SIZE])
    titles = request.actor.vault.titles(case.folder_id for case in shown)
    counts = {name: cases.count() for name, cases in found.items()}
    context = {
        "view": view,
        "tabs": [(name, label, counts[name]) for name, label in TABS.items()],
        "rows": [(case, titles.get(case.folder_id)) for case in shown],
        "page": Page(shown, number, SIZE, counts[view]),
    }
    return render(request, "outages/list.html", context)
