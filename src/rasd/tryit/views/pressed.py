"""A button of the bar: pressed on our own pages only, though no page sets a cookie for it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from rasd.intake.origin import from_own_pages

View = Callable[..., HttpResponse]


def pressed(view: View) -> View:
    """Accept a POST whose headers say that one of our own pages sent it; refuse silence too.

    The bar stands on public pages, which set no cookie: the origin takes the place of a token.
    """
    return own_pages_only(require_POST(view))


def own_pages_only(view: View) -> View:
    """Refuse every unsafe request that another site, or nobody known, started."""
    checked = from_own_pages(strict=True)(view)

    @csrf_exempt
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return checked(request, *args, **kwargs)

    return wrapped


def go_on(request: HttpRequest, otherwise: str) -> HttpResponse:
    """Lead to the page of our own that the form names, or to `otherwise`."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = otherwise
    response = HttpResponseRedirect(target)
    response.status_code = 303
    return response
