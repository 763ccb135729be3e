"""The page of a record, of one of its versions, and what changed between any two of them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.index.record_row import SCHEMAS
from rasd.atlas.presentation import CaseView, present
from rasd.atlas.related import related
from rasd.atlas.story import story
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.atlas.words_diff import changes
from rasd.kernel.guard import public_view


@public_view
@require_safe
@kept_until_published
def case_page(request: HttpRequest, ref: str) -> HttpResponse:
    """Show the current version of a record; a retracted one is 410 with its reason."""
    with store.snapshot():
        if address := queries.page_address(ref):
            return _to_page(*address)
        known = versions_of(ref)
        return _version(request, known, known[-1])


@public_view
@require_safe
@kept_until_published
def version_page(request: HttpRequest, ref: str, version: int) -> HttpResponse:
    """Show one version as it was published, and what changed from the one before."""
    with store.snapshot():
        known = versions_of(ref)
        if not 1 <= version <= len(known):
            raise Http404
        return _version(request, known, known[version - 1], alone=True)


@public_view
@require_safe
@kept_until_published
def versions_page(
    request: HttpRequest, ref: str, before: int | None = None, after: int | None = None
) -> HttpResponse:
    """Show every version, and word by word what differs between two: by default the last two."""
    if {"before", "after"} <= request.GET.keys():
        return _to_comparison(ref, request.GET["before"], request.GET["after"])
    with store.snapshot():
        known = versions_of(ref)
        after = len(known) if after is None else after
        before = max(after - 1, 1) if before is None else before
        if not (1 <= before <= len(known) and 1 <= after <= len(known)):
            raise Http404
        if retraction := queries.retraction(ref):
            return gone(request, known, known[-1], retraction)
        old, new = queries.body(ref, before), queries.body(ref, after)
        context = {
            "ref": ref,
            "versions": known[::-1],
            "before": known[before - 1],
            "after": known[after - 1],
            "changes": changes(old, new, lang_of()) if new else None,
        }
        return page(request, "atlas/versions.html", context)


def _version(
    request: HttpRequest,
    known: list[queries.Version],
    asked: queries.Version,
    alone: bool = False,
) -> HttpResponse:
    retraction = queries.retraction(asked.ref)
    body = queries.body(asked.ref, asked.version)
    if retraction or body is None:
        return gone(request, known, asked, retraction)
    case = shown(asked, body)
    context = {
        "ref": asked.ref,
        "versions": known[::-1],
        "asked": asked,
        "alone": alone,
        "case": case,
        "story": story(case, known),
        "related": related(case),
        "proof": queries.proof(asked.ref, asked.version),
        "address": case_addresses(request)(asked.ref),
    }
    if alone and asked.version > 1:
        context["changes"] = changes(queries.body(asked.ref, asked.version - 1), body, case.lang)
    return page(request, "atlas/case.html", context)


def shown(asked: queries.Version, body: dict[str, object]) -> CaseView:
    """Return what the page of one version shows, in the reader's language."""
    return present(
        body,
        status=asked.status,
        ref=asked.ref,
        version=asked.version,
        day=asked.day,
        lang=lang_of(),
    )


def gone(
    request: HttpRequest,
    known: list[queries.Version],
    asked: queries.Version,
    retraction: queries.Retraction | None,
) -> HttpResponse:
    """Show that a record was retracted or the text of a version destroyed, and what stays."""
    context = {
        "ref": asked.ref,
        "versions": known[::-1],
        "asked": asked,
        "retraction": retraction,
        "destroyed": [one for one in known if one.destroyed_by],
    }
    return page(request, "atlas/retracted.html", context, status=410)


def versions_of(ref: str) -> list[queries.Version]:
    """Return the versions of a case; Http404 for a ref that is unknown or of another kind."""
    known = queries.versions(ref)
    if not known or known[0].kind not in SCHEMAS:
        raise Http404
    return known


def _to_comparison(ref: str, before: str, after: str) -> HttpResponse:
    """Lead the form's question to its own address, which a static copy of the site has too."""
    try:
        return redirect("atlas:compare", ref, int(before), int(after))
    except ValueError as error:
        raise Http404 from error


def _to_page(kind: str, slug: str) -> HttpResponse:
    """Lead a cited ref of a story, a guide or another page to where it is read."""
    if kind == "canary":
        return HttpResponseRedirect(reverse("site:transparency"))
    if kind == "reachability":
        return HttpResponseRedirect(reverse("observatory:now"))
    return HttpResponseRedirect(reverse(f"site:{kind}", args=[slug]))
