"""The map's script, under a name that changes with it."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_safe

from rasd.atlas.layer1 import script
from rasd.atlas.views.conditional import kept_for_good
from rasd.atlas.views.shell import lang_of
from rasd.kernel.guard import public_view


@public_view
@require_safe
@kept_for_good
def layer1(request: HttpRequest, digest: str) -> HttpResponseBase:
    """Send the script in the page's language; an older name leads to the one of now."""
    current = script.name(lang_of())
    if current != f"layer1-{digest}.js":
        return HttpResponseRedirect(current)
    return HttpResponse(script.script(lang_of()), content_type="text/javascript; charset=utf-8")
