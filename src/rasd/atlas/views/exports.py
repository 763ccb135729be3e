"""Files of what is published, for every question that the list can answer."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from rasd.atlas import queries
from rasd.atlas.exports.formats import BY_NAME
from rasd.atlas.filters import Filters
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.sending import send
from rasd.kernel.guard import public_view

View = Callable[[HttpRequest, Filters, str], HttpResponseBase]


def of_a_question(view: View) -> Callable[[HttpRequest, str], HttpResponseBase]:
    """Give the view the question asked; 400 in plain words where a part of it cannot be used.

    A page may leave a mistyped filter out and say so; too many records in a file would not.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, name: str) -> HttpResponseBase:
        filters = Filters.parse(request.GET)
        if filters.errors:
            lines = [f"{parameter}: {message}" for parameter, message in filters.errors]
            return HttpResponse(
                "\n".join(lines), status=400, content_type="text/plain; charset=utf-8"
            )
        return view(request, filters, name)

    return wrapped


@public_view
@require_safe
@kept_until_published
@of_a_question
def file(request: HttpRequest, filters: Filters, name: str) -> HttpResponseBase:
    """Send matching records in the format of this name."""
    return send(request, filters, BY_NAME[name])


@public_view
@require_safe
@kept_until_published
def proof(request: HttpRequest, ref: str, version: int | None = None) -> HttpResponse:
    """Send the proof of one version of a record, by default the latest."""
    known = [one.version for one in queries.versions(ref)]
    wanted = known[-1] if known and version is None else version
    # A number of thirty digits is none that the store could even be asked for.
    found = queries.proof(ref, wanted) if wanted is not None and wanted in known else None
    if found is None:
        raise Http404
    response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    name = f"{ref}-v{found['version']}-proof.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
