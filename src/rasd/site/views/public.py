"""Pages that everyone may read; none of them asks the desk store."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from rasd.atlas import queries
from rasd.kernel.guard import public_view

NEWEST = 6
ROBOTS = "User-agent: *\n" + "".join(
    f"Disallow: /{lang}/{room}/\n"
    for lang in ("ar", "ckb", "en")
    for room in ("desk", "report", "follow", "leave")
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
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, and lead to the form and to the map."""
    return _page(request, "site/home.html", {"latest": queries.latest(NEWEST)})


@public_view
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say who we are, for whom, and what this release is not yet."""
    return _page(request, "site/about.html")


@public_view
@require_safe
def how_we_verify(request: HttpRequest) -> HttpResponse:
    """Say what each status means and what records cannot say."""
    return _page(request, "site/how_we_verify.html")


@public_view
@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """Show the log's state and how anyone checks it."""
    return _page(request, "site/ledger.html", {"checkpoint": queries.latest_checkpoint()})


def _page(
    request: HttpRequest, template: str, context: dict[str, object] | None = None
) -> HttpResponse:
    response = render(request, template, context)
    # The link to the web font depends on it.
    patch_vary_headers(response, ("Save-Data",))
    return response
