"""The public API of outages, read from the public store alone; there are hundreds: one answer."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from ninja import Query, Router
from ninja.decorators import decorate_view

from rasd.atlas import api_shapes as atlas_shapes
from rasd.atlas import queries, store
from rasd.atlas.api_answers import NotPublished, TakenBack, version_answer
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.conditional import kept_until_published
from rasd.observatory import api_shapes as shapes
from rasd.observatory.files.formats import OUTAGE_FILES, OutageFile
from rasd.observatory.files.given import asked_of, found
from rasd.observatory.files.sending import send
from rasd.observatory.files.whole import outage_short

router = Router()
_ERRORS = {400: atlas_shapes.Problem, 429: atlas_shapes.Problem}
_MISSING = {404: atlas_shapes.Problem, 410: atlas_shapes.Gone}
_PROBLEM = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}


@router.get(
    "/outages",
    response={200: shapes.OutagePage, **_ERRORS},
    summary="Published outages and blocks, the latest beginning first",
)
@decorate_view(kept_until_published)
def outages(request: HttpRequest, question: Query[shapes.OutageQuestion]) -> dict[str, Any]:
    asked, address = asked_of(request), case_addresses(request, "en")
    with store.snapshot():
        every, size = found(asked), queries.log_size()
    return {
        "total": len(every),
        "log_size": size,
        "outages": [outage_short(one, address) for one in every],
    }


def _described(form: OutageFile) -> dict[str, Any]:
    kind = form.content_type.partition(";")[0]
    binary = {"type": "string", "format": "binary"}
    shape = {"type": "object"} if kind.endswith("json") else binary
    return {
        "responses": {
            200: {"description": "The file", "content": {kind: {"schema": shape}}},
            400: {"description": "Bad Request", **_PROBLEM},
            429: {
                "description": "Too many questions at once: try after `Retry-After`.",
                **_PROBLEM,
            },
        }
    }


def _route(form: OutageFile) -> None:
    def file(request: HttpRequest, question: Query[shapes.OutageQuestion]) -> HttpResponseBase:
        return send(request, asked_of(request), form, "en")

    router.get(
        f"/outages{form.ending}",
        response=None,
        operation_id=f"outages_{form.name}",
        url_name=f"outages_{form.name}",
        summary=f"Outages as one file, outages{form.ending}",
        openapi_extra=_described(form),
    )(decorate_view(kept_until_published)(file))


for _form in OUTAGE_FILES:
    _route(_form)


@router.get("/outages/{ref}", response={200: shapes.WholeOutage, **_MISSING}, summary="One outage")
@decorate_view(kept_until_published)
def outage(request: HttpRequest, ref: str) -> dict[str, Any]:
    if gone := queries.retraction(ref):
        raise TakenBack(gone)
    with store.snapshot():
        one = next((one for one in queries.outages() if one.record.ref == ref), None)
        versions = queries.versions(ref)
    if one is None:
        raise NotPublished
    return {
        **outage_short(one, case_addresses(request, "en")),
        "body": one.body,
        "versions": [version_answer(version) for version in versions],
    }
