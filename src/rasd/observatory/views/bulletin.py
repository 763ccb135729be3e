"""One outage to hand on: a file that proves itself, and one page of A4."""

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.sharing import beside
from rasd.atlas.sharing.paper.facts import site_words
from rasd.atlas.views.case import gone, versions_of
from rasd.atlas.views.conditional import RELEASE, kept_until_published
from rasd.atlas.views.papers import paper
from rasd.atlas.views.shell import lang_of
from rasd.kernel.guard import public_view
from rasd.observatory.bulletin.page import Made, html, style_source
from rasd.observatory.bulletin.paper import of_bulletin
from rasd.observatory.bulletin.told import told
from rasd.outages.body import KIND


# Outermost, so that a 304 carries the same headers: browsers take a stored answer's anew from it.
@csp_replace({"style-src": [style_source()]})
@public_view
@require_safe
@kept_until_published
def bulletin(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the current version of an outage as one file; 410 with the reason once retracted."""
    with store.snapshot():
        known = _versions(ref)
        proof = queries.proof(ref, known[-1].version)
        retraction = queries.retraction(ref)
        if retraction or proof is None or not proof["body"]:
            return gone(request, known, known[-1], retraction)
    address = request.build_absolute_uri(reverse("atlas:case", args=[ref]))
    if not address.startswith(("http://", "https://")):
        address = ""  # a copy that knows no site
    site, _mark = site_words(request, demonstration=False)
    made = Made(proof=proof, lang=lang_of(), site=site, address=address, release=RELEASE)
    response = HttpResponse(html(made))
    name = f"{ref}-v{known[-1].version}-{lang_of()}.html"
    response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    return response


@public_view
@require_safe
@kept_until_published
def bulletin_paper(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the current version of an outage as one page of A4; 410 and no word once retracted."""
    with store.snapshot():
        last = _versions(ref)[-1]
        body = queries.body(ref, last.version)
        if queries.retraction(ref) or body is None:
            return HttpResponse(status=410)
        said = told(
            body, ref=ref, version=last.version, status=last.status, day=last.day, lang=lang_of()
        )
        facts = of_bulletin(request, said, body, ref, last.version, last.day)
    name = f"{ref}-v{last.version}-{lang_of()}.pdf"
    return paper(request, "bulletin", facts, beside.OF_PAGES, name)


def _versions(ref: str) -> list[queries.Version]:
    known = versions_of(ref)
    if known[0].kind != KIND:
        raise Http404
    return known
