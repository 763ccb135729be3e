"""Searching reports and cases in the unlocked index."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from rasd.cases import queries as cases
from rasd.desk.forms import SearchForm
from rasd.intake import desk_reads
from rasd.kernel.paging import Page, page_number
from rasd.pages import queries as pages
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require

SIZE = 30


@require_http_methods(["GET", "POST"])
def search(request: DeskRequest) -> HttpResponse:
    """Find what the actor may open; by POST, so that no word stands in an address or a log."""
    actor = request.actor
    require(actor, "report.read")
    actor.vault.status()
    form = SearchForm(request.POST or None)
    if not form.is_bound or not form.is_valid():
        return render(request, "desk/search.html", {"form": form})
    number = page_number(request.POST.get("page"))
    result = actor.vault.search(
        form.cleaned_data["q"], form.filters(), limit=SIZE, offset=(number - 1) * SIZE
    )
    reports = desk_reads.reports_by_folder(actor, result.folders)
    found = cases.cases_by_folder(actor, result.folders)
    written = pages.pages_by_folder(actor, result.folders)
    context = {
        "form": form,
        "rows": [
            (hit, reports.get(hit.folder), found.get(hit.folder), written.get(hit.folder))
            for hit in result.hits
        ],
        "page": Page(result.hits, number, SIZE, result.total),
    }
    return render(request, "desk/search.html", context)
