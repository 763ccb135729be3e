"""What has come in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from rasd.desk import waiting
from rasd.intake import desk_reads, queries
from rasd.kernel.paging import Page, page_number
from rasd.people.desk_request import DeskRequest
from rasd.people.groups import DESK

SIZE = 50
TABS = {
    "new": _("New"),
    "priority": _("Priority"),
    "quarantine": _("Quarantine"),
    "mine": _("Mine"),
    "handled": _("Handled"),
}


@require_safe
def inbox(request: DeskRequest) -> HttpResponse:
    """List the reports of one view; who reads no reports is told where their work is."""
    if not request.actor.may("report.read"):
        return render(request, "desk/no_reports.html")
    view = request.GET.get("view", "new")
    view = view if view in TABS else "new"
    counts, number = desk_reads.counts(request.actor), page_number(request.GET.get("page"))
    found = queries.reports(request.actor, view=view)
    shown = list(found[(number - 1) * SIZE : number * SIZE])
    titles = request.actor.vault.titles(report.folder_id for report in shown)
    context = {
        "view": view,
        "tabs": [(name, label, counts[name]) for name, label in TABS.items()],
        "rows": [(report, titles.get(report.folder_id)) for report in shown],
        "page": Page(shown, number, SIZE, counts[view]),
        "waiting": waiting.number_for_me(request.actor),
        "let_in": DESK in request.actor.vault.groups,
    }
    return render(request, "desk/inbox.html", context)
