"""Version 1 of the public API, assembled from the rooms; its description is at openapi.json."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from ninja import NinjaAPI
from ninja.errors import ValidationError

from rasd.atlas.api import router as atlas
from rasd.atlas.api_answers import BadQuestion, NotPublished, TakenBack, gone_answer
from rasd.observatory.api import router as observatory

DESCRIPTION = """\
Published cases of digital-rights violations in Iraq and the open log that proves them.
No key, no cookie, no limit for a visitor, because no address is kept. Questions of all together
share a budget of processor time: when it is spent the answer is 429 with `Retry-After`.
Every answer carries an ETag: ask with `If-None-Match`; 304 is never refused.
Records marked `demonstration` are demonstration data.
Licence of the records: CC BY 4.0.
Counts say what was found, not how often it happens.
"""


class PublicAPI(NinjaAPI):
    """An API whose every view is public: none of them can reach the desk store."""

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        found = super()._get_urls()
        for pattern in found:
            if isinstance(pattern, URLPattern):
                pattern.callback.is_public = True  # type: ignore[attr-defined]
        return found


api = PublicAPI(
    title="Rasd",
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api-v1",
)
api.add_router("", atlas)
api.add_router("", observatory)


def _answer(request: HttpRequest, status: int, content: dict[str, Any]) -> HttpResponse:
    return api.create_response(request, content, status=status)


@api.exception_handler(NotPublished)
@api.exception_handler(Http404)
def not_published(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer 404."""
    return _answer(request, 404, {"detail": "Nothing is published under this address."})


@api.exception_handler(TakenBack)
def taken_back(request: HttpRequest, error: TakenBack) -> HttpResponse:
    """Answer 410 with the reason."""
    return _answer(request, 410, gone_answer(error.retraction))


@api.exception_handler(BadQuestion)
def bad_question(request: HttpRequest, error: BadQuestion) -> HttpResponse:
    """Answer 400 with what is wrong with each parameter."""
    detail = " ".join(error.errors.values())
    return _answer(request, 400, {"detail": detail, "errors": error.errors})


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer 400 where a number was expected."""
    errors = {str(one["loc"][-1]): str(one["msg"]) for one in error.errors}
    return _answer(request, 400, {"detail": "A parameter cannot be read.", "errors": errors})
