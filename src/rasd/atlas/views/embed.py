"""A record in a frame of another site: no cookie, no script, nothing from elsewhere.

Only this view may be framed; every other page keeps `frame-ancestors 'none'`.
"""

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.views.case import shown, versions_of
from rasd.atlas.views.conditional import kept_until_published
from rasd.kernel.guard import public_view


# Outermost, so that a 304 carries the same headers: browsers take a stored answer's anew from it.
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@public_view
@require_safe
@kept_until_published
def embed(request: HttpRequest, ref: str) -> HttpResponse:
    """Show the current version in short; a retracted one says so, wherever it stands."""
    with store.snapshot():
        asked = versions_of(ref)[-1]
        body = queries.body(ref, asked.version)
        if queries.retraction(ref) or body is None:
            return render(request, "atlas/embed.html", {"ref": ref, "gone": True}, status=410)
        return render(request, "atlas/embed.html", {"ref": ref, "case": shown(asked, body)})
