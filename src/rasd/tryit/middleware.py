"""The bar on every page of the demonstration, put in after the page is made.

After, because public pages may not ask the desk store while they are made; and then no page may
be kept by a cache, since the bar differs between visitors.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from rasd.intake.padding import pad
from rasd.tryit import bar, noticing, walk

PLACE = b"<!-- the bar of the demonstration -->"


class TryMiddleware:
    """Notice what the visitor did, remember it in their cookie, show the bar."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "text/html" in request.headers.get("Accept", ""):
            request.META.pop("HTTP_IF_NONE_MATCH", None)  # it kept a page without the bar
        before = request.walk = walk.read(request)  # type: ignore[attr-defined]
        response = self.get_response(request)
        after = noticing.notice(request, response, request.walk)  # type: ignore[attr-defined]
        if after != before:
            walk.give(response, after)
        if isinstance(response, HttpResponse) and PLACE in response.content:
            _put_in(response, render_to_string("tryit/bar.html", bar.context(request, after)))
            _keep_nowhere(response)
        return response


def _put_in(response: HttpResponse, html: str) -> None:
    is_padded = getattr(response, "uncompressed", False)
    content = response.content.replace(PLACE, html.encode(), 1)
    response.content = content.rstrip(b" ") if is_padded else content
    if is_padded:
        pad(response)


def _keep_nowhere(response: HttpResponse) -> None:
    del response["ETag"]
    if "no-store" not in response.get("Cache-Control", ""):
        response["Cache-Control"] = "private, no-store"
