"""What every page for reporters has in common: never stored, sizes blurred, no CSRF cookie."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from rasd.intake.origin import from_own_pages
from rasd.intake.padding import pad

View = Callable[..., HttpResponse]


def reporter_page(*, strict: bool = False, padded: bool = False) -> Callable[[View], View]:
    """Wrap a view for reporters; `padded` also blurs its GET answers, POST answers always are."""

    def decorate(view: View) -> View:
        checked = from_own_pages(strict=strict)(view)

        @csrf_exempt
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = _answer(checked, request, *args, **kwargs)
            response["Cache-Control"] = "no-store"
            if padded or request.method == "POST":
                pad(response)
            return response

        return wrapped

    return decorate


def _answer(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Say what happened when a form could not be read: too long, or the line broke."""
    try:
        return view(request, *args, **kwargs)
    except RequestDataTooBig:
        return render(request, "intake/too_long.html", status=413)
    except UnreadablePostError:
        return render(request, "intake/cut.html", status=408)
