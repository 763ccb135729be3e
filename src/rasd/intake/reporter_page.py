"""What every page for reporters has in common: never stored, sizes blurred, no CSRF cookie."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
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
            response = checked(request, *args, **kwargs)
            response["Cache-Control"] = "no-store"
            if padded or request.method == "POST":
                pad(response)
            return response

        return wrapped

    return decorate
