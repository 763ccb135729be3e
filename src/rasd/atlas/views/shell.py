"""What the public pages of this room share: the reader's language and how a page is rendered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language


def lang_of() -> str:
    """Return the language of the page."""
    return get_language() or "ar"


def page(
    request: HttpRequest, template: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    """Render a public page; caches keep it apart for readers who save data."""
    response = render(request, template, context, status=status)
    # The link to the web font depends on it.
    patch_vary_headers(response, ("Save-Data",))
    return response
