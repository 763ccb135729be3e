"""How to prepare for the next cut."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import page
from rasd.kernel import clock
from rasd.kernel.guard import public_view
from rasd.observatory.advice.reading import advice


@public_view
@require_safe
@kept_until_published
def next_cut(request: HttpRequest) -> HttpResponse:
    """Show what to do before, during and after, what may be dangerous, and when it was reviewed."""
    found = advice()
    context: dict[str, object] = {
        "browsing": "prepare",
        "advice": found,
        "reviewed": found.reviewed.isoformat(),
        "is_old": found.is_old(clock.today()),
    }
    return page(request, "observatory/next_cut.html", context)
