"""Files of what is published, for every question that the list can answer."""

from collections.abc import Iterator

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.exports import atom, geojson, spreadsheet
from rasd.atlas.filters import Filters
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.conditional import kept_until_published
from rasd.kernel.guard import public_view

WHOLE = 2000
"""Records up to which a file is sent in one piece, and so compressed."""


@public_view
@kept_until_published
def csv(request: HttpRequest) -> HttpResponseBase:
    """Send matching records as CSV."""
    filters = Filters.parse(request.GET)
    pieces = spreadsheet.rows(filters, case_addresses(request))
    return answer(pieces, filters, "text/csv; charset=utf-8", "rasd-cases.csv")


@public_view
@kept_until_published
def geo(request: HttpRequest) -> HttpResponseBase:
    """Send matching records as GeoJSON."""
    filters = Filters.parse(request.GET)
    pieces = geojson.collection(filters, case_addresses(request))
    return answer(pieces, filters, "application/geo+json", "rasd-cases.geojson")


@public_view
@kept_until_published
def feed(request: HttpRequest) -> HttpResponse:
    """Send what was last published as an Atom feed."""
    filters = Filters.parse(request.GET)
    question = filters.query(page=1, view="map")
    text = atom.feed(
        filters,
        title=_("Digital rights in Iraq: published cases"),
        lang=get_language() or "ar",
        page_url=request.build_absolute_uri(reverse("atlas:map") + question),
        feed_url=request.build_absolute_uri(request.path + question),
        case_url=case_addresses(request),
        demonstration=_("demonstration data"),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@public_view
@kept_until_published
def proof(request: HttpRequest, ref: str, version: int | None = None) -> HttpResponse:
    """Send the proof of one version of a record, by default the latest."""
    known = queries.versions(ref)
    found = queries.proof(ref, version or len(known)) if known else None
    if found is None:
        raise Http404
    response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    name = f"{ref}-v{found['version']}-proof.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def answer(
    pieces: Iterator[str], filters: Filters, content_type: str, name: str
) -> HttpResponseBase:
    """Send a file whole when it is small, else piece by piece as it is read."""
    response: HttpResponseBase
    if queries.total(filters) <= WHOLE:
        response = HttpResponse("".join(pieces), content_type=content_type)
    else:
        encoded = (piece.encode() for piece in pieces)
        response = StreamingHttpResponse(encoded, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
