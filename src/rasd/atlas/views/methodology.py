"""How records come to be, in one page that can be cited beside any use of them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Count
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import page
from rasd.atlas.wording.exactness import exactness, sureness
from rasd.kernel.guard import public_view
from rasd.topics import thesaurus

Said = tuple[str, int, str]
"""Words, number of records, address of these records."""


@public_view
@require_safe
@kept_until_published
def methodology(request: HttpRequest) -> HttpResponse:
    """Say how records are collected, checked, coded and changed, with what they hold just now."""
    everything = Filters()
    with store.snapshot():
        context: dict[str, object] = {
            "browsing": "methodology",
            "total": queries.total(everything),
            "statuses": _said(queries.counts_by_status(everything), "status", str),
            "exact": _said(queries.counts_by_scope(everything), "scope", exactness),
            "sure": _said(queries.counts_by_confidence(everything), "confidence", sureness),
            "taken_back": queries.retractions(size=1).total,
            "checkpoint": queries.latest_checkpoint(),
            "kinds": len(thesaurus.categories()),
            "groups": len(thesaurus.groups()),
            "address": request.build_absolute_uri(request.path),
        }
        return page(request, "atlas/methodology.html", context)


def _said(counts: list[Count], field: str, words: Callable[[str], str]) -> list[Said]:
    base = reverse("atlas:map")
    every = [(words(c.code), c.count, base + Filters().query(**{field: c.code})) for c in counts]
    return [one for one in every if one[1]]
