"""Pages of governorates, districts and what lies in no single governorate."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import page_addresses, queries, store
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.drawing import svg_map
from rasd.atlas.filters import Filters
from rasd.atlas.locator import locate
from rasd.atlas.portrait import Row, portrait
from rasd.atlas.portrait.tallies import rows
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view
from rasd.places import names
from rasd.places.order import sort_key
from rasd.places.place import Place

FACETS = ("category", "actor", "affected", "law")


@public_view
@require_safe
@kept_until_published
def places_page(request: HttpRequest) -> HttpResponse:
    """List every governorate, those without records too, and what lies in none."""
    lang = lang_of()
    with store.snapshot():
        areas = queries.counts_by_governorate(Filters())
        areas.sort(key=lambda one: sort_key(one.label.best(lang).text, lang))
        context: dict[str, object] = {
            "browsing": "places",
            "governorates": rows(areas, page_addresses.place_page),
            "beside": rows(queries.counts_by_bucket(Filters()), page_addresses.place_page),
            "map": svg_map.draw(Filters(), lang),
        }
        return page(request, "atlas/places.html", context)


@public_view
@require_safe
@kept_until_published
def place_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what is on record of a place; 404 for a code that is no place of the map."""
    place = _place(code)
    within = names.by_code(place.governorate) if place.kind == "district" else None
    filters = Filters(district=code) if within else Filters(place=code)
    with store.snapshot():
        context: dict[str, object] = {
            "browsing": "places",
            "place": place,
            "within": within,
            "locator": locate(within.code if within else code),
            "portrait": portrait(filters, lang_of(), FACETS),
            "districts": _districts(filters) if place.kind == "governorate" else (),
        }
        return page(request, "atlas/place.html", context)


def _place(code: str) -> Place:
    try:
        place = names.by_code(code)
    except KeyError as error:
        raise Http404 from error
    if place.kind in ("governorate", "district") or code in BUCKETS:
        return place
    raise Http404


def _districts(filters: Filters) -> tuple[Row, ...]:
    lang = lang_of()
    found = [one for one in queries.counts_by_district(filters) if one.count]
    found.sort(key=lambda one: sort_key(one.label.best(lang).text, lang))
    return rows(found, page_addresses.place_page)
