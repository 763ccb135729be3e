"""All outages, and those of one year."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from rasd.atlas import store
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view
from rasd.kernel.paging import page_number
from rasd.observatory.listing.overview import overview, years_with_records
from rasd.observatory.listing.question import Question


@public_view
@require_safe
@kept_until_published
def outages_page(request: HttpRequest) -> HttpResponse:
    """Show hours lost by year and month, lanes, and the table; a year has its own page."""
    asked = Question.parse(request.GET.dict())
    if asked.year:
        address = reverse("observatory:year", args=[asked.year])
        return HttpResponseRedirect(address + asked.query())
    with store.snapshot():
        context = overview(asked, page_number(request.GET.get("page")), lang_of())
        return page(request, "observatory/outages.html", context)


@public_view
@require_safe
@kept_until_published
def year_page(request: HttpRequest, year: str) -> HttpResponse:
    """Show a year day by day; 404 before the first year with an outage and after the last."""
    given = request.GET.dict() | {"year": year}
    if request.GET.get("year", year) != year:
        return HttpResponseRedirect(_elsewhere(request.GET.dict()))
    with store.snapshot():
        first, last = years_with_records()
        if not first <= int(year) <= last:
            raise Http404
        number = page_number(request.GET.get("page"))
        context = overview(Question.parse(given), number, lang_of())
        return page(request, "observatory/year.html", context)


def _elsewhere(given: dict[str, str]) -> str:
    """Return the address of the year that the form asks for, or of all years."""
    asked = Question.parse(given)
    root = reverse("observatory:outages")
    return (reverse("observatory:year", args=[asked.year]) if asked.year else root) + asked.query()
