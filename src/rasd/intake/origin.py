"""Forms without a CSRF cookie: where a request came from decides.

Threat: another site makes a visitor's browser send our forms. Every current browser says on its
own where a request started; a page cannot change these headers.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

View = Callable[..., HttpResponse]
SAFE = ("GET", "HEAD", "OPTIONS")


def from_own_pages(*, strict: bool) -> Callable[[View], View]:
    """Refuse unsafe requests that another site started.

    `strict`: refuse those too that say nothing about where they started; for views that act with
    the reporter's pass. The anonymous forms lend no authority: a silent old browser may use them.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in SAFE and not is_own(request, strict=strict):
                return render(request, "intake/refused.html", status=403)
            return view(request, *args, **kwargs)

        return wrapped

    return decorate


def is_own(request: HttpRequest, *, strict: bool) -> bool:
    """Tell whether a request started on our own pages, by the first header that says so."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in ("same-origin", "none")
    if origin := request.headers.get("Origin"):
        return _host(origin) == request.get_host()
    if referer := request.headers.get("Referer"):
        return _host(referer) == request.get_host()
    return not strict


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""
