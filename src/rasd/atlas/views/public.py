"""The map with its list, the page of a record, the page of one of its versions."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.presentation import present
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.answer import the_answer
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.words_diff import changes
from rasd.kernel.guard import public_view


@public_view
@require_safe
@kept_until_published
def map_page(request: HttpRequest) -> HttpResponse:
    """Answer a question by map, timeline and list, or by tables alone."""
    with store.snapshot():
        context = the_answer(request.GET, _lang()) | {"case_url": case_addresses(request)}
        return _page(request, "atlas/map.html", context)


@public_view
@require_safe
@kept_until_published
def case_page(request: HttpRequest, ref: str) -> HttpResponse:
    """Show the current version of a record; a retracted one is 410 with its reason."""
    with store.snapshot():
        if page := queries.page_address(ref):
            return _to_page(*page)
        known = _versions(ref)
        return _version(request, known, known[-1])


@public_view
@require_safe
@kept_until_published
def version_page(request: HttpRequest, ref: str, version: int) -> HttpResponse:
    """Show one version as it was published, and what changed from the one before."""
    with store.snapshot():
        known = _versions(ref)
        if not 1 <= version <= len(known):
            raise Http404
        return _version(request, known, known[version - 1], alone=True)


def _version(
    request: HttpRequest,
    known: list[queries.Version],
    asked: queries.Version,
    alone: bool = False,
) -> HttpResponse:
    retraction = queries.retraction(asked.ref)
    body = queries.body(asked.ref, asked.version)
    context = {"ref": asked.ref, "versions": known[::-1], "asked": asked, "alone": alone}
    if retraction or body is None:
        context |= {"retraction": retraction, "destroyed": [v for v in known if v.destroyed_by]}
        return _page(request, "atlas/retracted.html", context, status=410)
    lang = _lang()
    context |= {
        "case": present(
            body,
            status=asked.status,
            ref=asked.ref,
            version=asked.version,
            day=asked.day,
            lang=lang,
        ),
        "proof": queries.proof(asked.ref, asked.version),
        "address": case_addresses(request)(asked.ref),
    }
    if alone and asked.version > 1:
        context["changes"] = changes(queries.body(asked.ref, asked.version - 1), body, lang)
    return _page(request, "atlas/case.html", context)


def _versions(ref: str) -> list[queries.Version]:
    """Return the versions of a case; a ref of another kind is none."""
    known = queries.versions(ref)
    if not known or known[0].kind != "case":
        raise Http404
    return known


def _to_page(kind: str, slug: str) -> HttpResponse:
    """Lead a cited ref of a story, a guide or another page to where it is read."""
    if kind == "canary":
        return HttpResponseRedirect(reverse("site:transparency"))
    return HttpResponseRedirect(reverse(f"site:{kind}", args=[slug]))


def _lang() -> str:
    return get_language() or "ar"


def _page(
    request: HttpRequest, template: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    response = render(request, template, context, status=status)
    # The link to the web font depends on it.
    patch_vary_headers(response, ("Save-Data",))
    return response
