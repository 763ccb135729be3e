"""The page of an outage as readers would see it now, for everybody who works on it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rasd.cases import composition
from rasd.kernel.localized import LANGUAGES
from rasd.ledger import statuses
from rasd.outages.views.opened import opened
from rasd.people.desk_request import DeskRequest


@require_safe
def preview(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show it in every language, or what is still missing; nothing is proposed here."""
    found = opened(request, pk)
    draft = composition.composed(
        request.actor,
        found.record,
        precision=composition.AS_STATED,
        status=statuses.DOCUMENTED,
    )
    context = {"case": found.case, "draft": draft, "languages_shown": LANGUAGES}
    return render(request, "outages/preview.html", context)
