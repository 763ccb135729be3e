"""Files by the API: the same formats as on the site, with English addresses and texts."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from ninja import Query, Router
from ninja.decorators import decorate_view

from rasd.atlas import api_asked
from rasd.atlas.api_question import filters_of
from rasd.atlas.exports.formats import FORMATS, Format
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.sending import send

router = Router()
_PROBLEM = {"schema": {"$ref": "#/components/schemas/Problem"}}


def _described(form: Format) -> dict[str, Any]:
    kind = form.content_type.partition(";")[0]
    binary = {"type": "string", "format": "binary"}
    shape = {"type": "object"} if kind.endswith(("/json", "+json")) else binary
    too_many = "Too many at once, for all visitors together: try after `Retry-After`."
    return {
        "responses": {
            200: {
                "description": "The file",
                "content": {kind: {"schema": shape}},
            },
            400: {"description": "Bad Request", "content": {"application/json": _PROBLEM}},
            429: {"description": too_many, "content": {"application/json": _PROBLEM}},
        }
    }


def _route(form: Format) -> None:
    def file(request: HttpRequest, question: Query[api_asked.Question]) -> HttpResponseBase:
        return send(request, filters_of(request), form, "en")

    router.get(
        f"/cases{form.ending}",
        response=None,
        operation_id=f"cases_{form.name}",
        url_name=f"cases_{form.name}",
        summary=f"Cases as {form.label}",
        openapi_extra=_described(form),
    )(decorate_view(kept_until_published)(file))


for _form in FORMATS:
    _route(_form)
