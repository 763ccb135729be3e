"""Addresses of OGC API - Features below `/api/v1/features`."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from ninja.decorators import decorate_view

from rasd.atlas import api_shapes as shapes
from rasd.atlas.features import answers, documents
from rasd.atlas.features import shapes as ours
from rasd.atlas.features.asked import Parameters, read, refuse_unknown
from rasd.atlas.features.in_english import in_english
from rasd.atlas.views.conditional import kept_until_published

router = Router()
_ERRORS = {400: shapes.Problem, 429: shapes.Problem}
_ABOUT = "OGC API - Features: "


@router.get(
    "",
    response={200: ours.Landing, **_ERRORS},
    url_name="features",
    summary=f"{_ABOUT}where to begin",
)
@decorate_view(kept_until_published, in_english)
def landing(request: HttpRequest) -> dict[str, Any]:
    refuse_unknown(request, set())
    return documents.landing(request)


@router.get(
    "/conformance", response={200: ours.Conformance, **_ERRORS}, summary=f"{_ABOUT}what holds"
)
@decorate_view(kept_until_published)
def conformance(request: HttpRequest) -> dict[str, Any]:
    refuse_unknown(request, set())
    return {"conformsTo": documents.CONFORMS_TO}


@router.get(
    "/collections", response={200: ours.Collections, **_ERRORS}, summary=f"{_ABOUT}collections"
)
@decorate_view(kept_until_published, in_english)
def collections(request: HttpRequest) -> dict[str, Any]:
    refuse_unknown(request, set())
    return documents.collections(request)


@router.get(
    "/collections/cases",
    response={200: ours.Collection, **_ERRORS},
    summary=f"{_ABOUT}the collection of cases",
)
@decorate_view(kept_until_published, in_english)
def collection(request: HttpRequest) -> dict[str, Any]:
    refuse_unknown(request, set())
    return documents.collection(request)


@router.get(
    "/collections/cases/items",
    response={**_ERRORS},
    openapi_extra=ours.geojson("FeatureCollection", "features", "numberMatched", "numberReturned"),
    summary=f"{_ABOUT}cases of a box, of a time, of any filter",
)
@decorate_view(kept_until_published, in_english)
def items(request: HttpRequest, given: Query[Parameters]) -> HttpResponse:
    return answers.items(request, read(request, given))


@router.get(
    "/collections/cases/items/{ref}",
    response={**_ERRORS, 404: shapes.Problem, 410: shapes.Gone},
    openapi_extra=ours.geojson("Feature", "id", "geometry", "properties"),
    summary=f"{_ABOUT}one case",
)
@decorate_view(kept_until_published, in_english)
def item(request: HttpRequest, ref: str) -> HttpResponse:
    refuse_unknown(request, set())
    return answers.item(request, ref)
