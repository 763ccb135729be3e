"""A record on one page of A4."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.sharing.handed import state
from rasd.atlas.views.case import gone, shown, versions_of
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view


@public_view
@require_safe
@kept_until_published
def case_poster(request: HttpRequest, ref: str) -> HttpResponse:
    """Show the current version as a sheet whose code leads to this version and its proof."""
    with store.snapshot():
        known = versions_of(ref)
        body = queries.body(ref, known[-1].version)
        retraction = queries.retraction(ref)
        if retraction or body is None:
            return gone(request, known, known[-1], retraction)
        address = reverse("atlas:version", args=[ref, known[-1].version])
        head = queries.latest_checkpoint()
        context = {
            "ref": ref,
            "case": shown(known[-1], body),
            "address": request.build_absolute_uri(address),
            "state": state(lang_of()),
            "root": head.root if head else "",
        }
        return page(request, "atlas/sharing/record_poster.html", context)
