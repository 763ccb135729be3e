"""The selects that only the page of all filters offers."""

from rasd.atlas import labels, law_codes, queries
from rasd.atlas.filter_choices import Choice, Group, alphabetical, with_records
from rasd.atlas.filters import Filters
from rasd.atlas.wording.exactness import exactness, sureness
from rasd.places import names

MOST_LAWS = 60
"""Articles offered, the most cited first; others can be asked for by their words."""


def actors(filters: Filters, lang: str) -> list[Choice]:
    """Return parties to which acts are attributed."""
    return _labelled(queries.counts_by_actor(filters), filters.actor, lang)


def affected(filters: Filters, lang: str) -> list[Choice]:
    """Return who is affected."""
    return _labelled(queries.counts_by_affected(filters), filters.affected, lang)


def laws(filters: Filters, lang: str) -> list[Choice]:
    """Return the articles that are cited most, and the chosen one."""
    found = queries.counts_by_law(filters)
    offered = found[:MOST_LAWS]
    if filters.law and all(one.code != filters.law for one in offered):
        counted = {one.code: one.count for one in found}
        asked = queries.Count(
            filters.law, counted.get(filters.law, 0), law_codes.label(filters.law)
        )
        offered.append(asked)
    return _labelled(offered, filters.law, lang)


def districts(filters: Filters, lang: str) -> list[Group]:
    """Return districts with records by governorate: of the chosen one, else of all."""
    found: dict[str, list[queries.Count]] = {}
    for one in alphabetical(queries.counts_by_district(filters), lang):
        if one.count or one.code == filters.district:
            found.setdefault(_governorate_of(one.code), []).append(one)
    return [
        (labels.place(code).best(lang).text, _labelled(inside, filters.district, lang))
        for code, inside in sorted(found.items())
    ]


def confidences(filters: Filters, lang: str) -> list[Choice]:
    """Return how sure dates are."""
    found = queries.counts_by_confidence(filters)
    return with_records(found, filters.confidence, lambda one: sureness(one.code), lang)


def scopes(filters: Filters, lang: str) -> list[Choice]:
    """Return how exact places are."""
    found = queries.counts_by_scope(filters)
    return with_records(found, filters.scope, lambda one: exactness(one.code), lang)


def _labelled(found: list[queries.Count], chosen: str, lang: str) -> list[Choice]:
    return with_records(found, chosen, lambda one: one.label.best(lang).text, lang)


def _governorate_of(district: str) -> str:
    try:
        return names.by_code(district).governorate
    except KeyError:
        return ""
