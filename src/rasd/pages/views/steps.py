"""The steps of a story: added, changed, moved, removed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.pages import actions, drafts, kinds, queries
from rasd.pages.forms import StepForm
from rasd.pages.queries import PageRecord
from rasd.pages.rules import require_edit
from rasd.pages.views.part import edit_part
from rasd.people.desk_request import DeskRequest


def new(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Add a step after the last."""
    record = _story(request, pk)
    return edit_part(
        request,
        record,
        StepForm,
        part={},
        put=lambda part: drafts.with_part(
            record.draft, "steps", len(record.draft["steps"]) + 1, part
        ),
        heading=_("New step"),
    )


def edit(request: DeskRequest, pk: UUID, number: int) -> HttpResponse:
    """Show and save step `number`, counted from 1."""
    record = _story(request, pk, number)
    return edit_part(
        request,
        record,
        StepForm,
        part=record.draft["steps"][number - 1],
        put=lambda part: drafts.with_part(record.draft, "steps", number, part),
        heading=_("Step %(number)s") % {"number": localnumber(number)},
    )


@require_POST
def move(request: DeskRequest, pk: UUID, number: int) -> HttpResponse:
    """Put a step one place earlier or later."""
    record = _story(request, pk, number)
    by = -1 if request.POST.get("to") == "earlier" else 1
    body = drafts.moved_step(record.draft, number, by)
    actions.save_draft(request.actor, page=record.page, body=body)
    return redirect("pages:page", pk)


@require_POST
def remove(request: DeskRequest, pk: UUID, number: int) -> HttpResponse:
    """Take a step out of the draft; earlier versions keep it."""
    record = _story(request, pk, number)
    body = drafts.without_step(record.draft, number)
    actions.save_draft(request.actor, page=record.page, body=body)
    messages.success(request, _("The step is out of the draft."))
    return redirect("pages:page", pk)


def _story(request: DeskRequest, pk: UUID, number: int = 0) -> PageRecord:
    page = queries.find_page(request.actor, pk)
    require_edit(request.actor, page.kind)
    if page.kind != kinds.STORY:
        raise Http404
    record = queries.open_page(request.actor, page)
    if not 0 <= number <= len(record.draft["steps"]):
        raise Http404
    return record
