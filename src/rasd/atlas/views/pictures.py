"""Pictures of questions and of records, for other sites and for cards of links."""

from subprocess import SubprocessError

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.filters import Filters
from rasd.atlas.sharing import beside, drawings, picture
from rasd.atlas.sharing.handed import handed
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
def question_picture(request: HttpRequest, filters: Filters, _name: str) -> HttpResponseBase:
    """Send the picture of exactly this question."""
    with store.snapshot():
        drawing = drawings.of_question(request, handed(filters, lang_of()), lang_of())
    bucket = beside.OF_PAGES if filters.is_empty else beside.OF_QUESTIONS
    return _picture(request, drawing, bucket)


@public_view
@require_safe
@kept_until_published
def record_picture(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the picture of a record's current version; 410 without a picture once retracted."""
    with store.snapshot():
        asked = versions_of(ref)[-1]
        body = queries.body(ref, asked.version)
        if queries.retraction(ref) or body is None:
            return HttpResponse(status=410)
        drawing = drawings.of_record(request, shown(asked, body), lang_of())
    return _picture(request, drawing, beside.OF_PAGES)


def _picture(request: HttpRequest, drawing: str, bucket: TokenBucket) -> HttpResponse:
    if not picture.can_draw():
        raise Http404
    try:
        return HttpResponse(picture.png(drawing, bucket), content_type="image/png")
    except beside.NotNow:
        return too_many(request, 60, _("Many pictures are being drawn just now."))
    except (SubprocessError, OSError):
        return HttpResponse(status=503)
