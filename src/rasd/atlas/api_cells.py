"""Hexagons for one view of a map, by the API: small, exact, never finer than published."""

import math
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema
from ninja.decorators import decorate_view

from rasd.atlas import api_shapes as shapes
from rasd.atlas import queries
from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.api_question import filters_of
from rasd.atlas.views.conditional import kept_until_published

router = Router()
ZOOMS = {3: 0, 4: 6, 5: 8, 6: 10, 7: 12}
"""From which zoom of a usual web map each H3 resolution is shown."""


class View(shapes.Question):
    """A question, and the part of the map that is looked at."""

    z: int = Field(ge=0, le=22, description="Zoom of a web map; it chooses the size of the cells")
    bbox: str = Field(description="west,south,east,north in degrees")


class Cells(Schema):
    """Cells of H3 with their records; those published more coarsely than `resolution` too."""

    resolution: int
    log_size: int
    cells: list[tuple[str, Annotated[int, Field(ge=1)]]]


@router.get("/cells", response={200: Cells, 400: shapes.Problem}, summary="Cases by H3 cell")
@decorate_view(kept_until_published)
def cells(request: HttpRequest, view: Query[View]) -> dict[str, Any]:
    filters, box = filters_of(request), box_of(view.bbox)
    resolution = max(res for res, zoom in ZOOMS.items() if view.z >= zoom)
    try:
        found = queries.cells(filters, box, resolution)
    except queries.TooManyCells:
        raise BadQuestion({"bbox": _("Too large a part of the map for this zoom.")}) from None
    return {"resolution": resolution, "log_size": queries.log_size(), "cells": found}


def box_of(text: str) -> tuple[float, float, float, float]:
    """Read "west,south,east,north"; BadQuestion for what is no part of the earth."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        west = south = east = north = math.nan
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise BadQuestion({"bbox": _("Four degrees are needed: west,south,east,north.")})
    return west, south, east, north
