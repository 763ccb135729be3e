"""How public pages are answered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, object] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page; caches are told that the link to the web font depends on Save-Data."""
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ("Save-Data",))
    return response
