"""Is it blocked now? A page, and badges for other sites."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.views.conditional import kept_for_the_hour
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel import clock
from rasd.kernel.guard import public_view
from rasd.observatory.now import reading, record_badge, words
from rasd.observatory.now.badge import Badge, badge
from rasd.outages import networks, services
from rasd.outages.reachability import body

MINUTES = "public, max-age=300"
"""A badge may lag behind by this much."""
TONES = ("blocked", "mixed", "down", "ok", "old", "unknown")
"""In this order services are shown."""


@public_view
@require_safe
@kept_for_the_hour
def now(request: HttpRequest) -> HttpResponse:
    """Show each service: now, last known, or unknown; and records that say they go on."""
    lang = lang_of()
    with store.snapshot():
        found = reading.verdicts()
        published = queries.page(body.KIND, body.SLUG)
        lasting = [one for one in queries.outages() if one.body["ongoing"]]
    context: dict[str, object] = {
        "browsing": "now",
        "known": [
            _shown(one, lang)
            for one in sorted(found, key=lambda one: TONES.index(one.tone))
            if one.tone != "unknown"
        ],
        "unknown": [services.name(one.code, lang) for one in found if one.tone == "unknown"],
        "published": published,
        "lasting": lasting,
        "is_kept": clock.is_kept(),
        "at": words.moment(clock.now(), lang),
        "example": request.build_absolute_uri("badge.svg?service=telegram"),
    }
    return page(request, "observatory/now.html", context)


@public_view
@require_safe
@kept_for_the_hour
def service_badge(request: HttpRequest) -> HttpResponse:
    """Send the state of one service as a picture; an unknown service is one that nobody knows."""
    lang, code = lang_of(), request.GET.get("service", "")[:120]
    known = services.by_code(code)
    with store.snapshot():
        found = reading.verdict(known.code if known else "")
    title = known.name(lang) if known else "?"
    return _picture(request, badge(title, words.headline(found, lang), found.tone, lang))


@public_view
@require_safe
@kept_for_the_hour
def outage_badge(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the state of one published outage as a picture; a retracted one says so."""
    with store.snapshot():
        found = record_badge.of(ref, lang_of())
    return _picture(request, found, keep="")


def _picture(request: HttpRequest, drawn: Badge, keep: str = MINUTES) -> HttpResponse:
    response = render(
        request, "observatory/badge_picture.html", {"badge": drawn}, content_type="image/svg+xml"
    )
    if keep:
        response["Cache-Control"] = keep
    return response


def _shown(verdict: reading.Verdict, lang: str) -> dict[str, Any]:
    return {
        "code": verdict.code,
        "name": services.name(verdict.code, lang),
        "tone": verdict.tone,
        "headline": words.headline(verdict, lang),
        "networks": [
            {
                "name": networks.name(one.asn, f"AS{one.asn}" if one.asn else "?", lang),
                "state": words.state(one, lang),
                "tone": one.state if one.is_now else "old",
                "counts": words.counts(one, lang),
            }
            for one in verdict.readings
        ],
    }
