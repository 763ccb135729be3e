"""The page exactly as the public will see it, in three languages, and proposing exactly that."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rasd.approvals.binding import preview_mark
from rasd.kernel.localized import LANGUAGES
from rasd.ledger import statuses
from rasd.ledger.body import InvalidBody
from rasd.pages import actions, queries
from rasd.pages.actions.proposal import ready_body
from rasd.pages.changes import against_last_version
from rasd.pages.problem_words import problems
from rasd.pages.rules import may_edit, require_edit
from rasd.people.desk_request import DeskRequest


def public_part(kind: str) -> str:
    """Return the template that the public page itself includes."""
    return f"site/_{kind}.html"


def publication(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Show what is missing, or the preview; propose it by POST, if it is what was seen."""
    page = queries.find_page(request.actor, pk)
    if request.method == "POST":
        require_edit(request.actor, page.kind)
        actions.propose(request.actor, page=page, seen=request.POST.get("seen", ""))
        messages.success(request, _("Proposed. A second person can now approve it."))
        return redirect("pages:page", page.pk)
    record = queries.open_page(request.actor, page)
    context = {
        "page": page,
        "public_part": public_part(page.kind),
        "languages_shown": LANGUAGES,
        "may_propose": may_edit(request.actor, page.kind) and record.proposal is None,
    }
    try:
        body = ready_body(record.draft)
    except InvalidBody as error:
        context["unfinished"] = problems(page, error)
    else:
        mark = preview_mark(body, statuses.RECORDED)
        context |= {"body": body, "seen": mark, **against_last_version(page, body)}
    return render(request, "pages/preview.html", context)
