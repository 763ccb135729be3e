"""The counts that the map's script plays with: one file for each question, kept for good."""

import base64
from functools import lru_cache

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.cube import FREE, content_of
from rasd.atlas.filters import Filters
from rasd.atlas.views.conditional import kept_for_good
from rasd.kernel.guard import public_view
from rasd.kernel.ratelimit import TokenBucket

CONTENT_TYPE = "application/vnd.rasd.cube"
SCRIPT = "text/javascript; charset=utf-8"
COUNTED_A_MINUTE = 30
"""Cubes that one process counts in a minute, for all visitors together: it knows no one."""
_allowed = TokenBucket(per_minute=COUNTED_A_MINUTE, burst=COUNTED_A_MINUTE)


class TooMany(Exception):
    """More cubes were asked for in a minute than are counted."""


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
    question = asked.query(page=1, view="map")
    with store.snapshot():
        head = queries.latest_checkpoint()
        current = head.size if head else 0
        if (int(size), request.META["QUERY_STRING"]) != (current, question[1:]):
            return HttpResponseRedirect(f"cube-{current}{months}.{form}{question}")
        try:
            content = _counted(head.root if head else "", asked, bool(months))
        except TooMany:
            return _later()
    if form == "bin":
        return HttpResponse(content, content_type=CONTENT_TYPE)
    return HttpResponse(f'rasdCube("{base64.b64encode(content).decode()}")', content_type=SCRIPT)


@lru_cache(maxsize=8)
def _counted(_root: str, asked: Filters, months: bool) -> bytes:
    if not _allowed.take():
        raise TooMany
    return content_of(asked, months=months)


def _later() -> HttpResponse:
    message = _("Many questions are being counted just now. Please try again in a minute.")
    response = HttpResponse(message, status=429, content_type="text/plain; charset=utf-8")
    response["Retry-After"] = "60"
    return response
