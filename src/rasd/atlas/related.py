"""Records beside this one: of the same kind, place or law, and how many there are."""

from dataclasses import dataclass

from rasd.atlas import labels, law_codes, queries
from rasd.atlas.filters import Filters
from rasd.atlas.presentation import CaseView
from rasd.kernel.localized import Localized

MOST_LAWS = 3


@dataclass(frozen=True)
class Related:
    """A question that finds this record among others; `others` counts those."""

    what: str
    label: Localized
    query: str
    others: int


def related(case: CaseView) -> list[Related]:
    """Return the questions that find other records too, the narrowest kinds first."""
    asked = [
        ("law", law_codes.label(code), Filters(law=code))
        for code in law_codes.codes(case.law)[:MOST_LAWS]
    ]
    asked += [("category", case.category_label, Filters(category=case.category))]
    if case.district:
        asked.append(("place", labels.place(case.district), Filters(district=case.district)))
    asked.append(("place", labels.place(case.place), Filters(place=case.place)))
    found = [
        Related(what, label, filters.query(), queries.total(filters) - 1)
        for what, label, filters in asked
    ]
    return [one for one in found if one.others > 0]
