"""A question handed on: the page with everything to copy, the sheet of paper, the frame, feeds."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.exports.formats import BY_NAME, FORMATS
from rasd.atlas.filters import Filters
from rasd.atlas.sharing.feed_groups import groups
from rasd.atlas.sharing.handed import handed, limits
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view
from rasd.text.bidi import strip_bidi_controls

View = Callable[[HttpRequest, Filters], HttpResponse]
FEEDS = (*(one for one in FORMATS if one.newest_only), BY_NAME["ical"])


def understood(view: View) -> Callable[[HttpRequest], HttpResponse]:
    """Lead a question that cannot be used to the map, which says why; hand on no other one."""

    @wraps(view)
    def wrapped(request: HttpRequest) -> HttpResponse:
        filters = Filters.parse(request.GET)
        if filters.errors:
            return HttpResponseRedirect(reverse("atlas:map") + f"?{request.GET.urlencode()}")
        with store.snapshot():
            return view(request, filters)

    return wrapped


@public_view
@require_safe
@kept_until_published
@understood
def share_page(request: HttpRequest, filters: Filters) -> HttpResponse:
    """Offer link, picture, poster, frame and feeds of a question, each to be copied."""
    context = _answer(request, filters)
    question, answer = context["question"], context["answer"]
    picture = reverse("atlas:map_picture") + question
    context |= {
        "picture": picture,
        "picture_address": request.build_absolute_uri(picture),
        "page_address": context["address"],
        # A copy that knows no site has no address to hand on.
        "lives": context["address"].startswith(("http://", "https://")),
        "frame_address": request.build_absolute_uri(reverse("atlas:map_embed") + question),
        "alt": strip_bidi_controls(answer.heading or context["everything"]),
        "feeds": [{"form": one, "url": reverse(f"atlas:{one.name}") + question} for one in FEEDS],
    }
    return page(request, "atlas/sharing/share.html", context)


@public_view
@require_safe
@kept_until_published
@understood
def poster(request: HttpRequest, filters: Filters) -> HttpResponse:
    """Show one page of A4 with the answer, what it cannot say, and a code that leads back."""
    return page(request, "atlas/sharing/poster.html", _answer(request, filters))


# Outermost, so that a 304 carries the same headers: browsers take a stored answer's anew from it.
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@public_view
@require_safe
@kept_until_published
@understood
def frame(request: HttpRequest, filters: Filters) -> HttpResponse:
    """Show the answer in a frame of another site: no cookie, no script, nothing from elsewhere."""
    return render(request, "atlas/sharing/frame.html", _answer(request, filters))


@public_view
@require_safe
@kept_until_published
def feeds(request: HttpRequest) -> HttpResponse:
    """List a feed for each area, each kind of violation and each law."""
    forms = [
        {"label": one.label, "type": one.content_type, "route": f"atlas:{one.name}"}
        for one in FEEDS
    ]
    with store.snapshot():
        context = {"groups": groups(lang_of()), "forms": forms}
        return page(request, "atlas/sharing/feeds.html", context)


def _answer(request: HttpRequest, filters: Filters) -> dict[str, Any]:
    lang = lang_of()
    question = filters.question
    head = queries.latest_checkpoint()
    return {
        "answer": handed(filters, lang),
        "limits": limits(),
        "everything": _("Digital rights in Iraq: published cases"),
        "question": question,
        "address": request.build_absolute_uri(reverse("atlas:map") + question),
        "root": head.root if head else "",
    }
