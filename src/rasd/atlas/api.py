"""The public API of cases and of the log, read from the public store alone."""

import json
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router
from ninja.decorators import decorate_view

from rasd.atlas import api_asked, queries, store
from rasd.atlas import api_shapes as shapes
from rasd.atlas.api_answers import (
    NotPublished,
    TakenBack,
    case_answer,
    entry_answer,
    version_answer,
)
from rasd.atlas.api_cells import router as cells
from rasd.atlas.api_files import router as files
from rasd.atlas.api_paging import onward, place_of
from rasd.atlas.api_question import filters_of
from rasd.atlas.features.routes import router as features
from rasd.atlas.filters import Filters
from rasd.atlas.queries.heads import checkpoint_note
from rasd.atlas.queries.onward import stretch
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.conditional import kept_for_good, kept_until_published
from rasd.places import names

router = Router()
router.add_router("", files)
router.add_router("", cells)
router.add_router("/features", features)
ENTRIES_AT_ONCE = 200
# Greater numbers than a row can have make SQLite fail instead of finding nothing.
Number = Annotated[int, Field(ge=-1, lt=2**63)]
_ERRORS = {400: shapes.Problem, 429: shapes.Problem}
_MISSING = {404: shapes.Problem, 410: shapes.Gone}
_TEXT = {"content": {"text/plain": {"schema": {"type": "string"}}}}
_NOTE = {"responses": {200: {"description": "A C2SP signed note", **_TEXT}}}


@router.get("/cases", response={200: shapes.CasePage, **_ERRORS}, summary="Published cases")
@decorate_view(kept_until_published)
def cases(request: HttpRequest, question: Query[api_asked.PagedQuestion]) -> dict[str, Any]:
    filters, after = filters_of(request), place_of(question.after)
    address = case_addresses(request, "en")
    with store.snapshot():
        found = stretch(filters, question.size, after)
        size = queries.log_size()
    return {
        "total": found.total,
        "log_size": size,
        "cases": [case_answer(record, address, json.loads(body)) for record, body in found.records],
        **onward(request, filters, question.size, found.last),
    }


@router.get("/cases/{ref}", response={200: shapes.WholeCase, **_MISSING}, summary="One case")
@decorate_view(kept_until_published)
def case(request: HttpRequest, ref: str) -> dict[str, Any]:
    if gone := queries.retraction(ref):
        raise TakenBack(gone)
    record = queries.record(ref)
    if record is None:
        raise NotPublished
    body = queries.body(ref, record.version)
    return {
        **case_answer(record, case_addresses(request, "en"), body or {}),
        "body": body,
        "versions": [version_answer(version) for version in queries.versions(ref)],
    }


@router.get(
    "/cases/{ref}/versions/{version}",
    response={200: shapes.OneVersion, **_MISSING},
    summary="One version of a case",
)
@decorate_view(kept_until_published)
def case_version(request: HttpRequest, ref: str, version: Number) -> dict[str, Any]:
    found = next((one for one in queries.versions(ref) if one.version == version), None)
    gone = queries.retraction(ref)
    body = queries.body(ref, version)
    if found is None or (body is None and gone is None):
        raise NotPublished
    if body is None and gone is not None:
        raise TakenBack(gone)
    return {"ref": ref, "body": body, "retracted": gone is not None, **version_answer(found)}


@router.get(
    "/cases/{ref}/versions/{version}/proof",
    response={200: shapes.Proof, 404: shapes.Problem},
    by_alias=True,
    summary="Proof that a version is in the log",
)
@decorate_view(kept_until_published)
def case_proof(request: HttpRequest, ref: str, version: Number) -> dict[str, Any]:
    found = queries.proof(ref, version)
    if found is None:
        raise NotPublished
    return found


@router.get(
    "/log/checkpoint",
    response={200: str, 404: shapes.Problem},
    openapi_extra=_NOTE,
    summary="The log's signed head, as text",
)
@decorate_view(kept_until_published)
def log_checkpoint(request: HttpRequest) -> HttpResponse:
    head = queries.latest_checkpoint()
    if head is None:
        raise NotPublished
    return HttpResponse(head.note, content_type="text/plain; charset=utf-8")


@router.get(
    "/log/checkpoints/{size}",
    response={200: str, **_MISSING},
    openapi_extra=_NOTE,
    summary="The signed head over so many entries; it never changes",
)
@decorate_view(kept_for_good)
def log_checkpoint_at(request: HttpRequest, size: Number) -> HttpResponse:
    note = checkpoint_note(size)
    if note is None:
        raise NotPublished
    return HttpResponse(note, content_type="text/plain; charset=utf-8")


@router.get("/log/entries", response=shapes.LogPage, summary="The log, entry by entry")
@decorate_view(kept_until_published)
def log_entries(request: HttpRequest, after: Number = -1) -> dict[str, Any]:
    entries = queries.log_entries(after, ENTRIES_AT_ONCE)
    return {
        "log_size": queries.log_size(),
        "last": entries[-1].seq if entries else after,
        "entries": [entry_answer(entry) for entry in entries],
    }


@router.get("/categories", response=list[shapes.Category], summary="Kinds of violation")
@decorate_view(kept_until_published)
def categories(request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {"code": c.code, "names": c.label.to_json(), "group": c.group, "count": c.count}
        for c in queries.counts_by_category(Filters())
    ]


@router.get("/governorates", response=list[shapes.Governorate], summary="Governorates")
@decorate_view(kept_until_published)
def governorates(request: HttpRequest) -> list[dict[str, Any]]:
    regions = {place.code: place.region for place in names.governorates()}
    return [
        {"code": c.code, "names": c.label.to_json(), "region": regions[c.code], "count": c.count}
        for c in queries.counts_by_governorate(Filters())
    ]
