"""Counts of one facet as rows with a bar, each a question to the map."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rasd.atlas import queries
from rasd.atlas.drawing.bar_length import bar_length
from rasd.atlas.filters import Filters
from rasd.atlas.law_words import named
from rasd.atlas.queries import Count
from rasd.kernel.localized import Localized
from rasd.places.order import sort_key

MOST = 8


@dataclass(frozen=True)
class Row:
    """One value: `share` is 1–100 of the greatest count, `href` where its records are."""

    code: str
    label: Localized
    count: int
    share: int
    href: str


@dataclass(frozen=True)
class Tally:
    """The values of one facet that have records; `more` counts those that are not listed."""

    name: Any
    rows: tuple[Row, ...]
    more: int


def tally(facet: str, filters: Filters, lang: str) -> Tally:
    """Return the counts of a facet of `FACETS` among the records that a question finds."""
    name, field, counted = FACETS[facet]
    found = [one for one in counted(filters) if one.count]
    if field == "place":
        # Not by number: places cannot be ranked by what became known of them.
        found.sort(key=lambda one: sort_key(one.label.best(lang).text, lang))
        shown = found
    else:
        found.sort(key=lambda one: -one.count)
        shown = found[:MOST]
    if field == "law":
        shown = [replace(one, label=named(one.code)) for one in shown]
    base = reverse("atlas:map")
    return Tally(
        name,
        rows(shown, lambda code: base + filters.query(**{field: code})),
        len(found) - len(shown),
    )


def rows(counts: Iterable[Count], href: Callable[[str], str]) -> tuple[Row, ...]:
    """Return counts as rows; each row's bar is measured against the greatest."""
    listed = list(counts)
    greatest = max((one.count for one in listed), default=0)
    return tuple(
        Row(
            one.code,
            one.label,
            one.count,
            bar_length(one.count, greatest),
            href(one.code),
        )
        for one in listed
    )


def everywhere(filters: Filters) -> list[Count]:
    """Return all places in which records are counted: governorates and what no one holds."""
    return [*queries.counts_by_governorate(filters), *queries.counts_by_bucket(filters)]


FACETS: dict[str, tuple[Any, str, Callable[[Filters], list[Count]]]] = {
    "category": (_("What"), "category", queries.counts_by_category),
    "place": (_("Where"), "place", everywhere),
    "district": (_("Districts"), "district", queries.counts_by_district),
    "actor": (_("Party to which it is attributed"), "actor", queries.counts_by_actor),
    "affected": (_("Affected"), "affected", queries.counts_by_affected),
    "law": (_("Laws cited"), "law", queries.counts_by_law),
}
