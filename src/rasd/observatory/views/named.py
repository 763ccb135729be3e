"""Pages of networks and of services: which records name them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import store
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view
from rasd.observatory.listing.span import over_time
from rasd.observatory.networks import tally as networks
from rasd.observatory.services import tally as services


@public_view
@require_safe
@kept_until_published
def networks_page(request: HttpRequest) -> HttpResponse:
    """List the operators that we know and all networks that records name."""
    with store.snapshot():
        context: dict[str, object] = {"browsing": "networks", "networks": networks.every(lang_of())}
        return page(request, "observatory/networks.html", context)


@public_view
@require_safe
@kept_until_published
def network_page(request: HttpRequest, asn: int) -> HttpResponse:
    """Show one network and the records that name it."""
    with store.snapshot():
        named = networks.one(asn, lang_of())
        return _shown(request, "networks", named)


@public_view
@require_safe
@kept_until_published
def services_page(request: HttpRequest) -> HttpResponse:
    """List the apps that we know and all sites that records name."""
    with store.snapshot():
        context: dict[str, object] = {"browsing": "services", "services": services.every(lang_of())}
        return page(request, "observatory/services.html", context)


@public_view
@require_safe
@kept_until_published
def service_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show one app or site and the records that name it."""
    with store.snapshot():
        named = services.one(code, lang_of())
        return _shown(request, "services", named)


def _shown(
    request: HttpRequest, browsing: str, named: networks.Named | services.Named | None
) -> HttpResponse:
    if named is None:
        raise Http404
    context: dict[str, Any] = {"browsing": browsing, "named": named}
    template = f"observatory/{browsing.removesuffix('s')}.html"
    return page(request, template, context | over_time(named.cuts, lang_of()))
