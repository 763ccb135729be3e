"""Help now: the doors, a guide, and all guides as one file to keep.

No page of these stays in a browser's store, where whoever takes the phone would find it; only the
file does, by one's own choice.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from rasd.kernel import clock
from rasd.kernel.guard import public_view
from rasd.site import conf, guides, offline_style
from rasd.site.views.rendering import page
from rasd.text.bidi import direction


@public_view
@require_safe
@cache_control(no_store=True)
def help_now(request: HttpRequest) -> HttpResponse:
    """Ask what happened, in five doors."""
    return page(request, "site/help.html", {"guides": guides.every()})


@public_view
@require_safe
@cache_control(no_store=True)
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one guide."""
    found = guides.guide(slug)
    if found is None:
        raise Http404
    others = [one for one in guides.every() if one.slug != slug]
    return page(request, "site/guide.html", {"guide": found, "others": others})


@public_view
@require_safe
@cache_control(no_store=True)
def help_file(request: HttpRequest) -> HttpResponse:
    """Send every guide as one file that needs nothing else, to be read without a connection."""
    lang = get_language() or "ar"
    context = {
        "lang": lang,
        "direction": direction(lang),
        "site_name": conf.site_name(),
        "demo": conf.demo(),
        "origin": request.build_absolute_uri("/"),
        "guides": guides.every(),
        "style": offline_style.css(),
        "style_hash": offline_style.csp_hash(),
        "today": clock.today().isoformat(),
    }
    response = HttpResponse(render_to_string("site/help_offline.html", context))
    response["Content-Disposition"] = f'attachment; filename="help-{lang}.html"'
    # The one page with a style of its own; it is named by its hash.
    response._csp_update = {"style-src": [offline_style.csp_hash()]}  # type: ignore[attr-defined]
    return response
