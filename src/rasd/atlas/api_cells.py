"""Hexagons for one view of a map, by the API: small, exact, never finer than published."""

import math
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema
from ninja.decorators import decorate_view

from rasd.atlas import api_asked, queries
from rasd.atlas import api_shapes as shapes
from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.api_question import filters_of
from rasd.atlas.views.conditional import kept_until_published
from rasd.places.cells import cell_polygon

router = Router()
ZOOMS = {3: 0, 4: 6, 5: 8, 6: 10, 7: 12}
"""From which zoom of a usual web map each H3 resolution is shown."""


class View(api_asked.Question):
    """A question, and the part of the map that is looked at."""

    z: int = Field(ge=0, le=22, description="Zoom of a web map; it chooses the size of the cells")
    bbox: str = Field(description="west,south,east,north in degrees")
    outlines: bool = Field(False, description="Send the corners of each cell too")


class Cells(Schema):
    """Cells of H3 with their records; those published more coarsely than `resolution` too."""

    resolution: int
    log_size: int
    cells: list[tuple[str, Annotated[int, Field(ge=1)]]]
    outlines: list[list[float]] | None = Field(
        None, description="For each of `cells` its corners: lon, lat, lon, lat …; if asked for"
    )


@router.get(
    "/cells",
    response={200: Cells, 400: shapes.Problem, 429: shapes.Problem},
    exclude_none=True,
    summary="Cases by H3 cell",
)
@decorate_view(kept_until_published)
def cells(request: HttpRequest, view: Query[View]) -> dict[str, Any]:
    filters, box = filters_of(request), box_of(view.bbox)
    resolution = max(res for res, zoom in ZOOMS.items() if view.z >= zoom)
    try:
        found = queries.cells(filters, box, resolution)
    except queries.TooManyCells:
        raise BadQuestion({"bbox": _("Too large a part of the map for this zoom.")}) from None
    answer = {"resolution": resolution, "log_size": queries.log_size(), "cells": found}
    return answer | (
        {"outlines": [corners(cell) for cell, _count in found]} if view.outlines else {}
    )


def corners(cell: str) -> list[float]:
    """Return the corners of a cell, exact to about 10 m: less than a line on a screen is wide."""
    return [round(degrees, 4) for lat, lon in cell_polygon(cell) for degrees in (lon, lat)]


def box_of(text: str) -> tuple[float, float, float, float]:
    """Read "west,south,east,north"; BadQuestion for what is no part of the earth."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        west = south = east = north = math.nan
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise BadQuestion({"bbox": _("Four degrees are needed: west,south,east,north.")})
    return west, south, east, north
