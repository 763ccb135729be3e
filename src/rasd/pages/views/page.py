"""One page: its parts, what it still needs, what happened to it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rasd.kernel.localized import LANGUAGES
from rasd.ledger.body import InvalidBody
from rasd.pages import queries
from rasd.pages.actions.proposal import ready_body
from rasd.pages.models import PageState
from rasd.pages.problem_words import problems
from rasd.pages.rules import may_edit
from rasd.people.desk_request import DeskRequest


@require_safe
def page(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Open a page's folder and show it."""
    found = queries.find_page(request.actor, pk)
    record = queries.open_page(request.actor, found)
    unfinished = []
    try:
        ready_body(record.draft)
    except InvalidBody as error:
        unfinished = problems(found, error)
    open_to_change = found.state in (PageState.DRAFT, PageState.PUBLISHED)
    context = {
        "page": found,
        "record": record,
        "draft": record.draft,
        "history": queries.history(record),
        "unfinished": unfinished,
        "languages_shown": LANGUAGES,
        "may_write": open_to_change and may_edit(request.actor, found.kind),
    }
    return render(request, "pages/page.html", context)
