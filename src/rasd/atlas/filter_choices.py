"""The selects of the filter form, each choice with how many records it would give."""

from dataclasses import dataclass

from rasd.atlas import labels, queries
from rasd.atlas.filters import Filters
from rasd.ledger import statuses
from rasd.places.order import sort_key
from rasd.text.digits import localized_digits


@dataclass(frozen=True)
class Choice:
    """One option; `words` has the count in it."""

    code: str
    words: str
    is_chosen: bool


Group = tuple[str, list[Choice]]


def categories(filters: Filters, lang: str) -> list[Group]:
    """Return kinds of violation that have records (or are chosen), by group; a group comes first.

    Kinds without records are left out: on a slow line every byte of the form is paid for.
    """
    found: dict[str, list[queries.Count]] = {}
    for one in queries.counts_by_category(filters):
        if one.count or one.code == filters.category:
            found.setdefault(one.group, []).append(one)
    return [_group(group, inside, filters.category, lang) for group, inside in found.items()]


def _group(code: str, inside: list[queries.Count], chosen: str, lang: str) -> Group:
    name = labels.group(code).best(lang).text
    options = [
        _choice(one.code, one.label.best(lang).text, one.count, chosen, lang) for one in inside
    ]
    if len(inside) > 1:
        whole = sum(one.count for one in inside)
        options.insert(0, _choice(code, name, whole, chosen, lang))
    return name, options


def places(filters: Filters, lang: str) -> tuple[list[Choice], list[Choice]]:
    """Return governorates in alphabetical order, and the strip beside the map."""
    areas = sorted(
        queries.counts_by_governorate(filters),
        key=lambda one: sort_key(one.label.best(lang).text, lang),
    )
    beside = queries.counts_by_bucket(filters)
    named = [
        [
            _choice(one.code, one.label.best(lang).text, one.count, filters.place, lang)
            for one in part
        ]
        for part in (areas, beside)
    ]
    return named[0], named[1]


def status_choices(filters: Filters, lang: str) -> list[Choice]:
    """Return the statuses of shown records."""
    return [
        _choice(one.code, _capital(statuses.label(one.code)), one.count, filters.status, lang)
        for one in queries.counts_by_status(filters)
    ]


def _choice(code: str, name: str, count: int, chosen: str, lang: str) -> Choice:
    return Choice(code, f"{name} ({localized_digits(count, lang)})", code == chosen)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
