"""What a visitor did, read from the request and from what the product answered."""

from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, resolve

from rasd.intake.models import Report
from rasd.kernel.errors import Locked, Refused
from rasd.people.models import Role
from rasd.tryit import remembered_words
from rasd.tryit.opening import entry_of_opening
from rasd.tryit.published_refs import ref_of
from rasd.tryit.walk import Walk


def note_report(*, request: HttpRequest, report: Report) -> None:
    """Begin a walk with the report that was just taken; listens to `report_received`."""
    walk: Walk = request.walk  # type: ignore[attr-defined]
    remembered_words.remember(report.pk, request.POST)
    if walk.report != report.pk.hex:  # not the same form sent again
        request.walk = Walk(report=report.pk.hex, hidden=walk.hidden)  # type: ignore[attr-defined]


def notice(request: HttpRequest, response: HttpResponseBase, walk: Walk) -> Walk:
    """Return the walk as it stands after this answer."""
    if not walk.report or request.resolver_match is None:
        return walk
    if not walk.ref and (ref := ref_of(walk.report)):
        walk = replace(walk, ref=ref)
    look = _LOOKS.get(request.resolver_match.view_name)
    return look(request, response, walk) if look else walk


def _opened(request: HttpRequest, response: HttpResponseBase, walk: Walk) -> Walk:
    actor = getattr(request, "actor", None)
    if walk.opened >= 0 or response.status_code != 200 or actor is None:
        return walk
    if not _is_own(request, walk) or not actor.is_(Role.VERIFIER):
        return walk
    with suppress(Locked, Refused):  # revoked or locked just now by someone else
        walk = replace(walk, opened=entry_of_opening(actor, report=UUID(walk.report)))
    return walk


def _attached(request: HttpRequest, response: HttpResponseBase, walk: Walk) -> Walk:
    """The report became part of a case: the answer leads to its page."""
    if response.status_code != 302 or not _is_own(request, walk):
        return walk
    try:
        found = resolve(response["Location"])
    except Resolver404:
        return walk
    return walk.with_case(found.kwargs["pk"]) if found.view_name == "cases:case" else walk


def _on_map(request: HttpRequest, response: HttpResponseBase, walk: Walk) -> Walk:
    """The map that was shown leads to the record."""
    shown = isinstance(response, HttpResponse) and response.status_code == 200
    if walk.on_map or not walk.ref or not shown:
        return walk
    return replace(walk, on_map=f"/cases/{walk.ref}/".encode() in response.content)  # type: ignore[attr-defined]


def _is_own(request: HttpRequest, walk: Walk) -> bool:
    match = request.resolver_match
    return match is not None and match.kwargs["pk"] == UUID(walk.report)


_LOOKS = {
    "intake_desk:report": _opened,
    "intake_desk:attachment": _attached,
    "atlas:map": _on_map,
}
