"""The visitor's own report as it lies on the disk."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from rasd.intake.models import Report
from rasd.text.digits import localized_count
from rasd.tryit import remembered_words
from rasd.tryit.seized.files import sealed_files
from rasd.tryit.seized.readable import readable
from rasd.tryit.seized.rows import stored_rows
from rasd.tryit.seized.search import search
from rasd.tryit.views.pressed import own_pages_only

LONGEST = 120


@own_pages_only
@require_http_methods(["GET", "HEAD", "POST"])
def stored(request: HttpRequest) -> HttpResponse:
    """Show rows, files, what can be read of them, and where the typed words are (not) found."""
    walk = request.walk  # type: ignore[attr-defined]
    report = _own_report(walk.report)
    if report is None:
        return render(request, "tryit/nothing_stored.html")
    request.walk = replace(walk, stored_seen=True)  # type: ignore[attr-defined]
    typed = request.POST.get("words", "").strip()[:LONGEST]
    searched = search(remembered_words.phrases_of(report.pk))
    asked = search([typed]) if typed else None
    found = [*searched.found, *(asked.found if asked else ())]
    context = {
        "report": report,
        "readable": readable(report),
        "tables": stored_rows(report),
        "files": sealed_files(report),
        "typed": typed,
        "asked": asked,
        "searched": searched,
        "sizes": {place: _count(size) for place, size in searched.sizes.items()},
        "also_elsewhere": any(one.total for one in found),
        "control": search([report.pk.hex, str(report.pk)]),
    }
    return render(request, "tryit/stored.html", context)


def _count(size: int) -> str:
    return localized_count(size, get_language() or "ar")


def _own_report(pk: str) -> Report | None:
    if not pk:
        return None
    found = Report.objects.select_related("folder__group", "assignee")
    return found.filter(pk=UUID(pk)).first()
