"""The selects of the filter forms, each choice with how many records it would give.

What has no records is left out, but governorates: on a slow line every byte of a form is paid for.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from django.utils.text import capfirst

from rasd.atlas import labels, queries
from rasd.atlas.filters import Filters
from rasd.ledger import statuses
from rasd.places.order import sort_key
from rasd.text.digits import localized_digits
from rasd.topics import thesaurus


@dataclass(frozen=True)
class Choice:
    """One option; `words` has the count in it."""

    code: str
    words: str
    is_chosen: bool


Group = tuple[str, list[Choice]]


def categories(filters: Filters, lang: str) -> list[Group]:
    """Return kinds that have records (or are chosen), by group; the group itself comes first."""
    found = _by_group(filters)
    return [_group(group, inside, filters.category, lang) for group, inside in found.items()]


def groups(filters: Filters, lang: str) -> list[Choice]:
    """Return groups of kinds, after a chosen one its kinds; of a group with one kind only that."""
    options: list[Choice] = []
    for code, inside in _by_group(filters).items():
        chosen = filters.category
        kinds = [
            choice(one.code, one.label.best(lang).text, one.count, chosen, lang) for one in inside
        ]
        if len(kinds) == 1 and chosen != code:
            options += kinds
            continue
        whole = sum(one.count for one in inside)
        options.append(choice(code, labels.group(code).best(lang).text, whole, chosen, lang))
        if chosen == code or any(one.is_chosen for one in kinds):
            options += [replace(one, words=f"– {one.words}") for one in kinds]
    return options


def places(filters: Filters, lang: str) -> tuple[list[Choice], list[Choice]]:
    """Return governorates in alphabetical order, and the strip beside the map."""
    areas = alphabetical(queries.counts_by_governorate(filters), lang)
    beside = queries.counts_by_bucket(filters)
    return (
        [
            choice(one.code, one.label.best(lang).text, one.count, filters.place, lang)
            for one in areas
        ],
        with_records(beside, filters.place, lambda one: one.label.best(lang).text, lang),
    )


def status_choices(filters: Filters, lang: str) -> list[Choice]:
    """Return the statuses of shown records."""
    return [
        choice(one.code, capfirst(statuses.label(one.code)), one.count, filters.status, lang)
        for one in queries.counts_by_status(filters)
    ]


def with_records(
    found: Iterable[queries.Count], chosen: str, name: Callable[[queries.Count], str], lang: str
) -> list[Choice]:
    """Return a choice for each that has records, or is chosen."""
    return [
        choice(one.code, name(one), one.count, chosen, lang)
        for one in found
        if one.count or one.code == chosen
    ]


def alphabetical(found: Iterable[queries.Count], lang: str) -> list[queries.Count]:
    """Return counts in the order of their names in `lang`."""
    return sorted(found, key=lambda one: sort_key(one.label.best(lang).text, lang))


def choice(code: str, name: str, count: int, chosen: str, lang: str) -> Choice:
    """Return one option with its count in words."""
    return Choice(code, f"{name} ({localized_digits(count, lang)})", code == chosen)


def _by_group(filters: Filters) -> dict[str, list[queries.Count]]:
    found: dict[str, list[queries.Count]] = {}
    for one in queries.counts_by_category(filters):
        if one.count or one.code == filters.category:
            found.setdefault(one.group, []).append(one)
    if any(filters.category == group.code for group in thesaurus.groups()):
        found.setdefault(filters.category, [])  # asked for, though nothing of it is left
    return found


def _group(code: str, inside: list[queries.Count], chosen: str, lang: str) -> Group:
    name = labels.group(code).best(lang).text
    options = [
        choice(one.code, one.label.best(lang).text, one.count, chosen, lang) for one in inside
    ]
    if len(inside) > 1 or chosen == code:
        whole = sum(one.count for one in inside)
        options.insert(0, choice(code, name, whole, chosen, lang))
    return name, options
