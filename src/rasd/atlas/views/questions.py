"""Pages on which a question is put together: all filters, and two questions side by side."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import active_filters, queries, question_form, store
from rasd.atlas.comparing.page import the_comparison
from rasd.atlas.comparing.pair import Pair
from rasd.atlas.filters import Filters
from rasd.atlas.views.answer import kept, typed
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view

OFFERED = (
    *("q", "category", "actor", "affected", "law", "place", "district", "status", "confidence"),
    *("scope", "from", "to", "view", "page"),
)


@public_view
@require_safe
@kept_until_published
def filters_page(request: HttpRequest) -> HttpResponse:
    """Show every filter with its counts; the answer is given by the map."""
    filters, lang = Filters.parse(request.GET), lang_of()
    with store.snapshot():
        context = {
            "filters": filters,
            "errors": dict(filters.errors),
            "typed": typed(request.GET),
            "kept": kept(filters, OFFERED),
            "total": queries.total(filters),
            "chips": active_filters.chips(filters, lang),
            "parts": question_form.parts(filters, lang),
            "question": filters.question,
            "comparison": Pair(filters, Filters()).query(),
        }
        return page(request, "atlas/filters.html", context)


@public_view
@require_safe
@kept_until_published
def comparison(request: HttpRequest) -> HttpResponse:
    """Show the answers to two questions side by side."""
    pair = Pair.parse(request.GET)
    with store.snapshot():
        context = the_comparison(pair, request.GET, lang_of())
        return page(request, "atlas/comparison.html", context)
