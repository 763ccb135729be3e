"""Pages that everyone may read; none of them asks the desk store."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.views.conditional import kept_until_published
from rasd.kernel.guard import public_view
from rasd.site.glance import glance
from rasd.site.stories.cards import cards
from rasd.site.views.rendering import page

NEWEST = 4
MOST_STORIES = 3
# Where questions are put together there are as many addresses as questions.
CLOSED = ("desk", "report", "follow", "leave", "map/filters", "compare")
ROBOTS = "User-agent: *\n" + "".join(
    f"Disallow: /{lang}/{room}/\n" for lang in ("ar", "ckb", "en") for room in CLOSED
)


@public_view
@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead to the home page in the browser's language; Arabic when it asks for none of ours."""
    accepted = request.headers.get("Accept-Language", "").lower()
    kurdish = accepted.startswith("ku")  # browsers say `ku` more often than `ckb`
    offered = "ckb" in dict(settings.LANGUAGES)
    lang = "ckb" if kurdish and offered else get_language_from_request(request)
    response = HttpResponseRedirect(f"{request.path}{lang}/")
    patch_vary_headers(response, ("Accept-Language",))
    return response


@public_view
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep search engines on what is published."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@public_view
@require_safe
@kept_until_published
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is in one sentence, lead to the form and to help, show what is on record."""
    lang = get_language() or "ar"
    with store.snapshot():
        context = {
            "glance": glance(lang),
            "latest": queries.latest(NEWEST),
            "stories": cards(lang)[:MOST_STORIES],
            "checkpoint": queries.latest_checkpoint(),
        }
        return page(request, "site/home.html", context)


@public_view
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say who we are, for whom, and what this release is not yet."""
    return page(request, "site/about.html")


@public_view
@require_safe
def how_we_verify(request: HttpRequest) -> HttpResponse:
    """Say what each status means and what records cannot say."""
    return page(request, "site/how_we_verify.html")


@public_view
@require_safe
@kept_until_published
def ledger(request: HttpRequest) -> HttpResponse:
    """Show the log's state and how anyone checks it."""
    return page(request, "site/ledger.html", {"checkpoint": queries.latest_checkpoint()})
