"""The map with its list."""

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import store
from rasd.atlas.views.addresses import case_addresses
from rasd.atlas.views.answer import the_answer
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view


# The one script of the site, and the counts that it asks for; no other page may run any.
# Outermost, so that a 304 carries the same policy.
@csp_update({"script-src": [SELF], "connect-src": [SELF]})
@public_view
@require_safe
@kept_until_published
def map_page(request: HttpRequest) -> HttpResponse:
    """Answer a question by map, timeline and list, or by tables alone."""
    with store.snapshot():
        context = the_answer(request.GET, lang_of()) | {"case_url": case_addresses(request)}
        return page(request, "atlas/map.html", context)
