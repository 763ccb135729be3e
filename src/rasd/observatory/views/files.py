"""Files of outages, and the page that lists them."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from rasd.atlas import store
from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.exports.about import LICENCE_URL
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view
from rasd.observatory.files.formats import BY_NAME, OUTAGE_FILES
from rasd.observatory.files.given import about, asked_of, found, page_of, path_of
from rasd.observatory.files.sending import send
from rasd.observatory.listing.question import Question

_LICENCE = '<a href="{}" rel="license"><bdi dir="ltr">CC BY 4.0</bdi></a>'


@public_view
@require_safe
@kept_until_published
def file(request: HttpRequest, name: str) -> HttpResponse:
    """Send the outages that answer the question; 400 in plain words where it cannot be used."""
    try:
        return send(request, asked_of(request), BY_NAME[name], lang_of())
    except BadQuestion as error:
        lines = "\n".join(f"{field}: {words}" for field, words in error.errors.items())
        return HttpResponse(lines, status=400, content_type="text/plain; charset=utf-8")


@public_view
@require_safe
@kept_until_published
def files_page(request: HttpRequest) -> HttpResponse:
    """Show every kind of file for a question: what it is for, and how to cite it."""
    question = Question.parse(request.GET.dict())
    with store.snapshot():
        outages = found(question)
        facts = about(question, outages, page_of(request, question), lang_of())
    files = [
        {"form": one, "url": reverse(f"observatory:{one.name}") + facts.filter}
        for one in OUTAGE_FILES
    ]
    context = {
        "files": files,
        "about": facts,
        "browsing": "files",
        "back": path_of(question),
        "licence": format_html(_LICENCE, LICENCE_URL),
        "asked": question,
    }
    return page(request, "observatory/files.html", context)
