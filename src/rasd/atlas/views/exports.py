"""Files of what is published, for every question that the list can answer."""

from collections.abc import Callable, Iterator
from functools import wraps

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
View = Callable[[HttpRequest, Filters], HttpResponseBase]


def of_a_question(view: View) -> Callable[[HttpRequest], HttpResponseBase]:
    """Give the view the question asked; 400 in plain words where a part of it cannot be used.

    A page may leave a mistyped filter out and say so; too many records in a file would not.
    """

    @wraps(view)
    def wrapped(request: HttpRequest) -> HttpResponseBase:
        filters = Filters.parse(request.GET)
        if filters.errors:
            lines = [f"{name}: {message}" for name, message in filters.errors]
            return HttpResponse(
                "\n".join(lines), status=400, content_type="text/plain; charset=utf-8"
            )
        return view(request, filters)

    return wrapped


@public_view
@kept_until_published
@of_a_question
def csv(request: HttpRequest, filters: Filters) -> HttpResponseBase:
    """Send matching records as CSV."""
    pieces = spreadsheet.rows(filters, case_addresses(request))
    return answer(pieces, filters, "text/csv; charset=utf-8", "rasd-cases.csv")


@public_view
@kept_until_published
@of_a_question
def geo(request: HttpRequest, filters: Filters) -> HttpResponseBase:
    """Send matching records as GeoJSON."""
    pieces = geojson.collection(filters, case_addresses(request))
    return answer(pieces, filters, "application/geo+json", "rasd-cases.geojson")


@public_view
@kept_until_published
@of_a_question
def feed(request: HttpRequest, filters: Filters) -> HttpResponseBase:
    """Send what was last published as an Atom feed."""
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
