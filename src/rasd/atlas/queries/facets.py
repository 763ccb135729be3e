"""Counts for the filters that only some pages offer; each leaves its own filter out."""

from collections import defaultdict
from collections.abc import Callable

from pyroaring import BitMap

from rasd.atlas import labels, law_codes, law_family, store
from rasd.atlas.filters import CONFIDENCES, SCOPES, Filters
from rasd.atlas.postings import select
from rasd.atlas.queries.counting import Count
from rasd.kernel.localized import Localized
from rasd.places import names
from rasd.topics import thesaurus


def counts_by_actor(filters: Filters) -> list[Count]:
    """Return parties to which acts are attributed; a record may name several."""
    offered = [term.code for term in thesaurus.actors()]
    return _named(_counts(filters, "actor", "act"), offered, labels.actor)


def counts_by_affected(filters: Filters) -> list[Count]:
    """Return who is affected; a record may name several."""
    offered = [term.code for term in thesaurus.affected()]
    return _named(_counts(filters, "affected", "aff"), offered, labels.affected)


def counts_by_law(filters: Filters) -> list[Count]:
    """Return the articles that records cite, and their laws with all their articles together.

    The most cited first; a record may cite several.
    """
    selected = select(store.connect(), filters.without("law"))
    found: dict[str, int] = {}
    of_law: defaultdict[str, list[BitMap]] = defaultdict(list)
    for code, ids in selected.sets_by("law"):
        found[code] = len(ids)
        of_law[law_family.law_of(code)].append(ids)
    for law in filter(law_family.is_whole, of_law):
        found[law] = len(BitMap.union(*of_law[law]))
    named = _named(found, [], law_codes.label)
    return sorted(named, key=lambda one: (-one.count, one.code))


def counts_by_district(filters: Filters) -> list[Count]:
    """Return the districts of the chosen governorate; all districts where none is chosen."""
    known = {place.code for place in names.governorates()}
    within = filters.place if filters.place in known else None
    offered = [place.code for place in names.districts(within)]
    return _named(_counts(filters, "district", "dis"), offered, labels.place)


def counts_by_confidence(filters: Filters) -> list[Count]:
    """Return how sure dates are: stated, inferred, conflicting; pages name them."""
    return _named(_counts(filters, "confidence", "conf"), CONFIDENCES, _nameless)


def counts_by_scope(filters: Filters) -> list[Count]:
    """Return how precise places are: cell, district, governorate, region and so on."""
    return _named(_counts(filters, "scope", "prec"), SCOPES, _nameless)


def _counts(filters: Filters, field: str, prefix: str) -> dict[str, int]:
    return select(store.connect(), filters.without(field)).counts_by(prefix)


def _named(
    found: dict[str, int], offered: list[str] | tuple[str, ...], name: Callable[[str], Localized]
) -> list[Count]:
    """Return what is offered, those without records too, then what is no longer offered."""
    retired = sorted(found.keys() - set(offered))
    return [Count(code, found.get(code, 0), name(code)) for code in (*offered, *retired)]


def _nameless(_code: str) -> Localized:
    return Localized()
