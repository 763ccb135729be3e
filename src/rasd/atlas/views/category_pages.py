"""Pages of kinds of violation and of their groups."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import labels, page_addresses, queries, store
from rasd.atlas.drawing import svg_map
from rasd.atlas.filters import Filters
from rasd.atlas.portrait import portrait
from rasd.atlas.portrait.tallies import rows
from rasd.atlas.queries import Count
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.atlas.wording.treaties import right
from rasd.kernel.guard import public_view
from rasd.topics import thesaurus
from rasd.topics.term import Category

FACETS = ("place", "actor", "affected", "law")


@public_view
@require_safe
@kept_until_published
def categories_page(request: HttpRequest) -> HttpResponse:
    """List every kind of violation by group, each with what it means and how many records."""
    with store.snapshot():
        groups: dict[str, list[Count]] = {}
        for one in queries.counts_by_category(Filters()):
            groups.setdefault(one.group, []).append(one)
        context: dict[str, object] = {
            "browsing": "categories",
            "groups": [_group(code, inside) for code, inside in groups.items()],
        }
        return page(request, "atlas/categories.html", context)


@public_view
@require_safe
@kept_until_published
def category_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what is on record of a kind of violation, or of all kinds of a group."""
    kind = _kind(code)
    is_group = not kind and any(group.code == code for group in thesaurus.groups())
    group = code if is_group else labels.group_of(code)
    filters, lang = Filters(category=code), lang_of()
    with store.snapshot():
        counts = queries.counts_by_category(Filters())
        if not (kind or is_group or any(one.code == code for one in counts)):
            raise Http404
        siblings = [one for one in counts if one.group == group and one.code != code]
        context: dict[str, object] = {
            "browsing": "categories",
            "kind": kind,
            "label": labels.group(code) if is_group else labels.category(code),
            "is_group": is_group,
            "group": group,
            "group_label": labels.group(group),
            "rights": [right(one) for one in kind.rights] if kind else [],
            "siblings": rows(siblings, page_addresses.category_page),
            "portrait": portrait(filters, lang, FACETS),
            "map": svg_map.draw(filters, lang),
        }
        return page(request, "atlas/category.html", context)


def _kind(code: str) -> Category | None:
    """Return the kind of violation; None for a group and for what the list no longer has."""
    try:
        return thesaurus.category(code)
    except KeyError:
        return None


def _group(code: str, inside: list[Count]) -> dict[str, Any]:
    kinds = [(row, _kind(row.code)) for row in rows(inside, page_addresses.category_page)]
    return {
        "label": labels.group(code),
        "href": page_addresses.category_page(code),
        "count": sum(one.count for one in inside),
        "kinds": kinds,
    }
