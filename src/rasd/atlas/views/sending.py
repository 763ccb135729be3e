"""One file as an answer: whole when it is small, else piece by piece, and not too many at once."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from rasd.atlas import store
from rasd.atlas.exports.about import LICENCE_URL, About, about
from rasd.atlas.exports.file_name import file_name
from rasd.atlas.exports.formats import Asked, Format, encoded
from rasd.atlas.filters import Filters
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.fair_share import too_many
from rasd.kernel.ratelimit import TokenBucket

WHOLE = 2000
"""Records up to which a file is sent in one piece, and so compressed."""
LARGE_A_MINUTE = 6
"""Larger files that one process begins in a minute, for all visitors together: it knows no one."""
POLICY = f'"large-files";q={LARGE_A_MINUTE};w=60'
_large = TokenBucket(per_minute=LARGE_A_MINUTE, burst=LARGE_A_MINUTE)


def send(request: HttpRequest, filters: Filters, form: Format, lang: str = "") -> HttpResponseBase:
    """Answer with the file; its texts and addresses are in `lang`, by default as active now."""
    lang = lang or translation.get_language() or "ar"
    response: HttpResponseBase
    with translation.override(lang):
        asked = _asked(request, filters, lang)
        # Snapshots are short: the network of a visitor is never waited for inside one.
        if asked.about.records <= WHOLE or form.newest_only:
            with store.snapshot():
                content = b"".join(encoded(form.write(asked)))
            response = HttpResponse(content, content_type=form.content_type)
        elif not _large.take():
            return _later(request)
        else:
            pieces = encoded(form.write(asked))
            response = StreamingHttpResponse(pieces, content_type=form.content_type)
    if not form.newest_only:
        name = file_name(asked.about, form.ending)
        response["Content-Disposition"] = content_disposition_header(True, name)
    page = asked.about.page_url
    response["Link"] = f'<{LICENCE_URL}>; rel="license", <{page}>; rel="describedby"'
    response["RateLimit-Policy"] = POLICY
    return response


def particulars(request: HttpRequest, filters: Filters, lang: str) -> About:
    """Return what a file with the answer to `filters` says of itself, on this site."""
    question = filters.question
    page_url = request.build_absolute_uri(reverse("atlas:map") + question)
    with store.snapshot():
        return about(filters, page_url, lang)


def _asked(request: HttpRequest, filters: Filters, lang: str) -> Asked:
    facts = particulars(request, filters, lang)
    return Asked(
        filters=filters,
        about=facts,
        case_url=case_addresses(request, lang),
        file_url=request.build_absolute_uri(request.path + facts.filter),
    )


def _later(request: HttpRequest) -> HttpResponse:
    message = _(
        "Many large files are being sent just now. Please try again in a minute, narrow the"
        " question, or take a release."
    )
    response = too_many(request, 60, message)
    response["RateLimit-Policy"] = POLICY
    return response
