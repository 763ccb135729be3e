"""Public pages cannot leak what they cannot reach: the desk store is closed while they run."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import wraps
from typing import Any, NoReturn

from django.db import connections
from django.http import HttpRequest, HttpResponseBase

View = Callable[..., HttpResponseBase]


class DeskStoreTouched(Exception):
    """A public view asked the desk store something."""


def public_view(view: View) -> View:
    """Mark a view that shows only what is published."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    wrapped.is_public = True  # type: ignore[attr-defined]
    return wrapped


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise DeskStoreTouched("a public view may use the public store only")


def closed_desk_store() -> ExitStack:
    """Return a context in which any query to any Django database raises DeskStoreTouched."""
    stack = ExitStack()
    for connection in connections.all():
        stack.enter_context(connection.execute_wrapper(_refuse))
    return stack


class DeskStoreGuardMiddleware:
    """Close the desk store around every view marked public, and around its template."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if not getattr(view, "is_public", False):
            return None
        with closed_desk_store():
            response = view(request, *args, **kwargs)
            if hasattr(response, "render") and callable(response.render):
                response.render()
            return response
