"""The counts that the map's script plays with: one file for each question, kept for good."""

import base64
from functools import lru_cache

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.cube import FREE, content_of
from rasd.atlas.filters import Filters
from rasd.atlas.views.conditional import kept_for_good
from rasd.atlas.views.fair_share import fairly
from rasd.kernel.guard import public_view

CONTENT_TYPE = "application/vnd.rasd.cube"
SCRIPT = "text/javascript; charset=utf-8"


@public_view
@require_safe
@kept_for_good
def cube_file(request: HttpRequest, size: str, months: str, form: str) -> HttpResponseBase:
    """Send the cube of a question as of this size of the log, by month where that stays light.

    `-months` asks for months whatever they weigh. As `.js` it calls `rasdCube` with the same bytes
    in Base64: a page from a file system may run a script beside it, but not read a file.
    """
    filters = Filters.parse(request.GET)
    if filters.errors:
        lines = [f"{name}: {message}" for name, message in filters.errors]
        return HttpResponse("\n".join(lines), status=400, content_type="text/plain; charset=utf-8")
    asked = filters.without(*FREE)
    question = asked.question
    with store.snapshot():
        head = queries.latest_checkpoint()
        current = head.size if head else 0
        if (int(size), request.META["QUERY_STRING"]) != (current, question[1:]):
            return HttpResponseRedirect(f"cube-{current}{months}.{form}{question}")
        root = head.root if head else ""
        return fairly(_counted, request, root=root, asked=asked, months=bool(months), form=form)


def _counted(
    _request: HttpRequest, *, root: str, asked: Filters, months: bool, form: str
) -> HttpResponse:
    content = _content(root, asked, months)
    if form == "bin":
        return HttpResponse(content, content_type=CONTENT_TYPE)
    return HttpResponse(f'rasdCube("{base64.b64encode(content).decode()}")', content_type=SCRIPT)


@lru_cache(maxsize=8)
def _content(_root: str, asked: Filters, months: bool) -> bytes:
    return content_of(asked, months=months)
