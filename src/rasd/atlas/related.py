"""Records beside this one: of the same law, kind, place or year, and how many there are."""

from collections.abc import Iterator
from dataclasses import dataclass

from rasd.atlas import labels, law_codes, queries
from rasd.atlas.buckets import is_place
from rasd.atlas.filters import Filters
from rasd.atlas.law_words import named
from rasd.atlas.page_addresses import category_page, law_page, place_page, year_page
from rasd.atlas.presentation import CaseView
from rasd.kernel.localized import Localized

MOST_LAWS = 3


@dataclass(frozen=True)
class Related:
    """A page with this record and others; `others` counts those; `label` is a year as text."""

    what: str
    label: Localized | str
    href: str
    others: int


def related(case: CaseView) -> list[Related]:
    """Return the pages that hold other records too, the narrowest kinds first."""
    found = [
        Related(what, label, href, queries.total(filters) - 1)
        for what, label, href, filters in _asked(case)
    ]
    return [one for one in found if one.others > 0]


def _asked(case: CaseView) -> Iterator[tuple[str, Localized | str, str, Filters]]:
    for code in law_codes.codes(case.law)[:MOST_LAWS]:
        yield "law", named(code), law_page(code), Filters(law=code)
    kind = case.category
    yield "category", case.category_label, category_page(kind), Filters(category=kind)
    for place, filters in (
        (case.district, Filters(district=case.district)),
        (case.place, Filters(place=case.place)),
    ):
        if is_place(place) or place == case.district != "":
            yield "place", labels.place(place), place_page(place), filters
    year = case.date_iso[:4]
    yield "year", year, year_page(year), Filters(since=year, until=year)
