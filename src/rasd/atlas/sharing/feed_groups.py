"""What can be followed by itself: each area, each kind of violation, each law that was used."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.filters import Filters
from rasd.places.order import sort_key
from rasd.text.digits import localized_digits


@dataclass(frozen=True)
class Row:
    """One thing to follow: `question` is the query string of its map, list and feeds."""

    name: str
    digits: str
    question: str


@dataclass(frozen=True)
class Group:
    """Things of one sort; `column` heads their names."""

    name: str
    column: str
    rows: list[Row]


def groups(lang: str) -> list[Group]:
    """Return all groups, areas in alphabetical order; those without records can be followed too."""
    everything = Filters()
    areas = sorted(
        queries.counts_by_governorate(everything),
        key=lambda one: sort_key(one.label.best(lang).text, lang),
    )
    areas += queries.counts_by_bucket(everything)
    kinds = sorted(queries.counts_by_category(everything), key=lambda one: -one.count)
    laws = queries.counts_by_law(everything)
    found = [
        Group(_("By area"), _("Where"), _rows(areas, "place", lang)),
        Group(_("By kind of violation"), _("What"), _rows(kinds, "category", lang)),
        Group(_("By law"), _("Law"), _rows(laws, "law", lang)),
    ]
    return [group for group in found if group.rows]


def _rows(counts: Iterable[queries.Count], field: str, lang: str) -> list[Row]:
    return [
        Row(
            name=one.label.best(lang).text,
            digits=localized_digits(one.count, lang),
            question=Filters().query(**{field: one.code}),
        )
        for one in counts
    ]
