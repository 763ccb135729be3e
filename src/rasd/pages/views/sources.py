"""The sources that a page cites by number."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rasd.kernel.errors import Conflict
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.pages import actions, drafts, queries
from rasd.pages.forms import SourceForm
from rasd.pages.queries import PageRecord
from rasd.pages.rules import require_edit
from rasd.pages.views.part import edit_part
from rasd.people.desk_request import DeskRequest


def new(request: DeskRequest, pk: UUID) -> HttpResponse:
    """Add a source after the last."""
    record = _with_sources(request, pk)
    number = len(record.draft["sources"]) + 1
    return _edit(request, record, number, {}, _("New source"))


def edit(request: DeskRequest, pk: UUID, number: int) -> HttpResponse:
    """Show and save source `number`, counted from 1."""
    record = _with_sources(request, pk, number)
    part = record.draft["sources"][number - 1]
    heading = _("Source %(number)s") % {"number": localnumber(number)}
    return _edit(request, record, number, part, heading)


@require_POST
def remove(request: DeskRequest, pk: UUID, number: int) -> HttpResponse:
    """Take out a source that nothing cites; the later ones move up, and so do their citations."""
    record = _with_sources(request, pk, number)
    if drafts.cites(record.draft, number):
        raise Conflict(
            _("The text still cites source %(number)s.") % {"number": localnumber(number)}
        )
    body = drafts.without_source(record.draft, number)
    actions.save_draft(request.actor, page=record.page, body=body)
    messages.success(request, _("The source is out of the draft; citations were renumbered."))
    return redirect("pages:page", pk)


def _edit(
    request: DeskRequest, record: PageRecord, number: int, part: dict[str, str], heading: str
) -> HttpResponse:
    return edit_part(
        request,
        record,
        SourceForm,
        part=part,
        put=lambda changed: drafts.with_part(record.draft, "sources", number, changed),
        heading=heading,
    )


def _with_sources(request: DeskRequest, pk: UUID, number: int = 0) -> PageRecord:
    page = queries.find_page(request.actor, pk)
    require_edit(request.actor, page.kind)
    record = queries.open_page(request.actor, page)
    if not 0 <= number <= len(record.draft.get("sources", ())) or "sources" not in record.draft:
        raise Http404
    return record
