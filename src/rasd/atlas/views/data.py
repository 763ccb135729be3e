"""The page on which a question's answer can be taken away as a file."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from rasd.atlas import active_filters, store
from rasd.atlas.exports.about import LICENCE_URL, About
from rasd.atlas.exports.formats import FORMATS, Format
from rasd.atlas.exports.sizes import expected
from rasd.atlas.filters import Filters
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.sending import LARGE_A_MINUTE, WHOLE, particulars
from rasd.kernel.guard import public_view

_LICENCE = '<a href="{}" rel="license"><bdi dir="ltr">CC BY 4.0</bdi></a>'


@public_view
@require_safe
@kept_until_published
def data_page(request: HttpRequest) -> HttpResponse:
    """Show every kind of file for a question: what it is for, its size, how to cite it."""
    filters = Filters.parse(request.GET)
    lang = get_language() or "ar"
    with store.snapshot():
        facts = particulars(request, filters, lang)
        files = [_file(form, facts) for form in FORMATS]
        context = {
            "filters": filters,
            "errors": dict(filters.errors),
            "chips": active_filters.chips(filters, lang),
            "question": facts.filter,
            "about": facts,
            "licence": format_html(_LICENCE, LICENCE_URL),
            "wholes": [one for one in files if not one["form"].newest_only],
            "feeds": [one for one in files if one["form"].newest_only],
            "whole": WHOLE,
            "a_minute": LARGE_A_MINUTE,
        }
        response = render(request, "atlas/data.html", context)
    # The link to the web font depends on it.
    patch_vary_headers(response, ("Save-Data",))
    return response


def _file(form: Format, facts: About) -> dict[str, Any]:
    address = reverse(f"atlas:{form.name}") + facts.filter
    return {"form": form, "url": address, "size": expected(form, facts)}
