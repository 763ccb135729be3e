"""The detailed map, on request only: the one public page, with its own policy, that draws by WebGL.

Without scripts, WebGL 2 or built libraries, and for readers who save data, it is the plain map.
"""

import json

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from rasd.atlas import active_filters, queries, store
from rasd.atlas.api_cells import corners
from rasd.atlas.detailed.libraries import is_built
from rasd.atlas.detailed.written import written
from rasd.atlas.drawing import svg_map
from rasd.atlas.filters import Filters
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view

EVERYWHERE = (-180.0, -90.0, 180.0, 90.0)
IN_A_COPY = 5
"""The resolution of hexagons in a copy: less than 2,000 of them cover Iraq."""
POLICY = {"script-src": SELF, "worker-src": SELF, "connect-src": SELF}


# Outermost, so that a 304 carries the same headers: browsers take a stored answer's anew from it.
@csp_update(POLICY)
@public_view
@require_safe
@kept_until_published
def detailed_page(request: HttpRequest) -> HttpResponse:
    """Show the plain map of a question, and what a browser needs to draw the detailed one."""
    filters = Filters.parse(request.GET)
    lang = lang_of()
    saves_data = request.headers.get("Save-Data", "").lower() == "on"
    with store.snapshot():
        drawn = svg_map.draw(filters, lang)
        question = filters.question
        context = {
            "filters": filters,
            "errors": dict(filters.errors),
            "map": drawn,
            "chips": active_filters.chips(filters, lang),
            "question": question,
            "is_built": is_built(),
            "saves_data": saves_data,
            "counts": json.dumps({area.code: area.count for area in drawn.areas}),
            "cells": _with(reverse("api-v1:cells"), question),
            "whole": "" if question else reverse("atlas:whole_cells"),
            "records": _with(reverse("atlas:map"), question),
        }
        return page(request, "atlas/detailed.html", context)


@public_view
@require_safe
@kept_until_published
def ground(request: HttpRequest) -> HttpResponse:
    """Send names and governorates for the map, in the language of the address."""
    response = JsonResponse(written(lang_of()), json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "public, max-age=86400"
    return response


@public_view
@require_safe
@kept_until_published
def whole(request: HttpRequest) -> HttpResponse:
    """Send all hexagons at once, coarse enough to be few: for copies, which no API answers."""
    found = queries.cells(Filters(), EVERYWHERE, IN_A_COPY)
    outlines = [corners(cell) for cell, _count in found]
    return JsonResponse({"resolution": IN_A_COPY, "cells": found, "outlines": outlines})


def _with(address: str, question: str) -> str:
    """Return the address with its question, ready for one parameter more."""
    return f"{address}{question}&" if question else f"{address}?"
