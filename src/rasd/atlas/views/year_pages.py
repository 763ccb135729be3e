"""Pages of years."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import page_addresses, queries, store
from rasd.atlas.drawing import svg_map
from rasd.atlas.filters import Filters
from rasd.atlas.portrait import portrait
from rasd.atlas.portrait.tallies import rows
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view

FACETS = ("category", "place", "actor", "affected", "law")


@public_view
@require_safe
@kept_until_published
def years_page(request: HttpRequest) -> HttpResponse:
    """List the years from the first to the last with records, those between without any too."""
    with store.snapshot():
        years = queries.counts_by_year(Filters())
        context: dict[str, object] = {
            "browsing": "years",
            "years": rows(reversed(years), page_addresses.year_page),
        }
        return page(request, "atlas/years.html", context)


@public_view
@require_safe
@kept_until_published
def year_page(request: HttpRequest, year: str) -> HttpResponse:
    """Show what happened in a year or reached into it; 404 outside of the years with records."""
    filters, lang = Filters(since=year, until=year), lang_of()
    with store.snapshot():
        known = [one.code for one in queries.counts_by_year(Filters())]
        if year not in known:
            raise Http404
        at = known.index(year)
        context: dict[str, object] = {
            "browsing": "years",
            "year": year,
            "before": known[at - 1] if at else "",
            "after": known[at + 1] if at + 1 < len(known) else "",
            "portrait": portrait(filters, lang, FACETS),
            "map": svg_map.draw(filters, lang),
        }
        return page(request, "atlas/year.html", context)
