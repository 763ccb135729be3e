"""When cuts during examinations are to be expected."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel import clock
from rasd.kernel.guard import public_view
from rasd.observatory.expected import ical, published, view


@public_view
@require_safe
@kept_until_published
def expected(request: HttpRequest) -> HttpResponse:
    """Show announced cuts, both calendars, how often they were right, and their limits."""
    today, lang = clock.today(), lang_of()
    with store.snapshot():
        outages = queries.outages()
    context: dict[str, object] = {
        "browsing": "expected",
        "today": today.isoformat(),
        "until": view.horizon(today).isoformat(),
        "announced": published.announced(outages, today),
        "calendars": view.calendars(outages, today, lang),
        "labels": view.LABELS,
    }
    return page(request, "observatory/expected.html", context)


@public_view
@require_safe
@kept_until_published
def calendar_file(request: HttpRequest) -> HttpResponse:
    """Send the same as a calendar to subscribe to."""
    today, lang = clock.today(), lang_of()
    with store.snapshot():
        outages = queries.outages()
    text = ical.calendar(
        view.calendars(outages, today, lang),
        published.announced(outages, today),
        today,
        request.build_absolute_uri(reverse("observatory:expected")),
        lang,
    )
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="rasd-expected.ics"'
    return response
