"""Outages hour by hour: October 2019 to 2020, any month, any days."""

import calendar
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.clock import today
from rasd.kernel.guard import public_view
from rasd.observatory.hours.asked import Asked
from rasd.observatory.hours.months import months
from rasd.observatory.hours.page import hours

OCTOBER = date(2019, 10, 1), date(2020, 1, 1)
FIRST = "2000-01"


@public_view
@require_safe
@kept_until_published
def october_page(request: HttpRequest) -> HttpResponse:
    """Show October 2019 to the first day of 2020 hour by hour, where data exist."""
    return _shown(request, *OCTOBER, october=True)


@public_view
@require_safe
@kept_until_published
def month_page(request: HttpRequest, month: str) -> HttpResponse:
    """Show one month, also one of which nothing is on record (an older version may lead to it)."""
    if not FIRST <= month <= today().isoformat()[:7]:
        raise Http404
    with store.snapshot():
        known = [one.code for one in months(queries.outages(), lang_of())]
    year, number = int(month[:4]), int(month[5:])
    first, last = date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])
    return _shown(request, first, last, known=known, month=month)


@public_view
@require_safe
@kept_until_published
def hours_page(request: HttpRequest) -> HttpResponse:
    """Show the days that are asked for; without any, the months to choose from."""
    asked = Asked.parse(request.GET.dict())
    if asked.first and asked.last:
        return _shown(request, asked.first, asked.last, asked=asked)
    with store.snapshot():
        context = {
            "browsing": "hours",
            "asked": asked,
            "every": months(queries.outages(), lang_of()),
        }
        return page(request, "observatory/months.html", context)


def _shown(request: HttpRequest, first: date, last: date, **more: object) -> HttpResponse:
    known = more.pop("known", [])
    month = more.get("month")
    if isinstance(known, list) and month in known:
        at = known.index(month)  # The latest month stands first.
        more["earlier"] = known[at + 1] if at + 1 < len(known) else ""
        more["later"] = known[at - 1] if at else ""
    with store.snapshot():
        view = hours(first, last, lang_of())
        context = {"browsing": "hours", "hours": view, **more}
        return page(request, "observatory/hours.html", context)
