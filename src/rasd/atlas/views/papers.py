"""Sheets as PDF: the posters that pages show too, ready for a printer or a messenger."""

from subprocess import SubprocessError
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.exports.about import about
from rasd.atlas.exports.file_name import file_name
from rasd.atlas.filters import Filters
from rasd.atlas.sharing import beside
from rasd.atlas.sharing.paper.pdf import can_print, pdf
from rasd.atlas.sharing.paper.question import of_question
from rasd.atlas.sharing.paper.record import of_record
from rasd.atlas.views.case import shown, versions_of
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.exports import of_a_question
from rasd.atlas.views.fair_share import too_many
from rasd.atlas.views.shell import lang_of
from rasd.kernel.guard import public_view
from rasd.kernel.ratelimit import TokenBucket


@public_view
@require_safe
@kept_until_published
@of_a_question
def question_paper(request: HttpRequest, filters: Filters, _name: str) -> HttpResponseBase:
    """Send the poster of exactly this question."""
    with store.snapshot():
        facts = of_question(request, filters, lang_of())
        name = file_name(about(filters, "", lang_of()), ".pdf")
    bucket = beside.OF_PAGES if filters.is_empty else beside.OF_QUESTIONS
    return paper(request, "question", facts, bucket, name)


@public_view
@require_safe
@kept_until_published
def record_paper(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the poster of a record's current version; 410 without a word once retracted."""
    with store.snapshot():
        asked = versions_of(ref)[-1]
        body = queries.body(ref, asked.version)
        if queries.retraction(ref) or body is None:
            return HttpResponse(status=410)
        facts = of_record(request, shown(asked, body))
    name = f"{ref}-v{asked.version}-{lang_of()}.pdf"
    return paper(request, "record", facts, beside.OF_PAGES, name)


def paper(
    request: HttpRequest, sheet: str, facts: dict[str, Any], bucket: TokenBucket, name: str
) -> HttpResponse:
    """Send a sheet as PDF that a browser shows and saves under `name`."""
    if not can_print():
        raise Http404
    try:
        response = HttpResponse(pdf(sheet, facts, bucket), content_type="application/pdf")
    except beside.NotNow:
        return too_many(request, 60, _("Many papers are being made just now."))
    except (SubprocessError, OSError):
        return HttpResponse(status=503)
    response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    return response
