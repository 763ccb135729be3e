"""Counts beside each filter. A filter's own counts leave that filter out, so that the other choices
show what choosing them would give; all other filters stay. By that rule, map and strip together
always add up to the list as long as no place is chosen, and the timeline as long as no time is.
"""

from dataclasses import dataclass, field

from rasd.atlas import labels, store
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.filters import SHOWN_STATUSES, Filters
from rasd.atlas.postings import Selection, select
from rasd.kernel.localized import Localized
from rasd.places import names
from rasd.topics import thesaurus


@dataclass(frozen=True)
class Count:
    """How many records one choice of a filter has; `group` is that of a category."""

    code: str
    count: int
    label: Localized = field(default_factory=Localized)
    group: str = ""


def total(filters: Filters) -> int:
    """Return how many records the list has on all its pages."""
    return _selected(filters).count()


def counts_by_governorate(filters: Filters) -> list[Count]:
    """Return all governorates, those without records too (place filter left out)."""
    found = _selected(filters, "place").counts_by("plc")
    return [
        Count(place.code, found.get(place.code, 0), place.names) for place in names.governorates()
    ]


def counts_by_bucket(filters: Filters) -> list[Count]:
    """Return the strip beside the map: records that no governorate holds (place filter left out).

    A governorate that this site's places do not know is counted as unknown, so that the sum holds.
    """
    found = _selected(filters, "place").counts_by("plc")
    for place in names.governorates():
        found.pop(place.code, None)
    elsewhere = sum(count for code, count in found.items() if code not in BUCKETS)
    found["unknown"] = found.get("unknown", 0) + elsewhere
    return [Count(code, found.get(code, 0), labels.place(code)) for code in BUCKETS]


def counts_by_category(filters: Filters) -> list[Count]:
    """Return every kind of violation that is offered or has records (category filter left out)."""
    found = _selected(filters, "category").counts_by("cat")
    offered = [category.code for category in thesaurus.categories()]
    retired = sorted(found.keys() - set(offered))
    return [
        Count(code, found.get(code, 0), labels.category(code), labels.group_of(code))
        for code in (*offered, *retired)
    ]


def counts_by_status(filters: Filters) -> list[Count]:
    """Return the statuses of shown records; `statuses.label` names them (own filter left out)."""
    found = _selected(filters, "status").counts_by("st")
    return [Count(code, found.get(code, 0)) for code in SHOWN_STATUSES]


def counts_by_year(filters: Filters) -> list[Count]:
    """Return each year from the first to the last with records, by when the event started.

    The time filter is left out. Years between without records are there with 0.
    """
    found = _selected(filters, "since", "until").counts_by("fy")
    if not found:
        return []
    years = range(int(min(found)), int(max(found)) + 1)
    return [Count(f"{year:04}", found.get(f"{year:04}", 0)) for year in years]


def counts_by_month(filters: Filters) -> list[Count]:
    """Return months with records as YYYY-MM; those known to the year only stand under YYYY.

    The time filter is left out; sorted, so that a year comes before its months.
    """
    selected = _selected(filters, "since", "until")
    undated = selected.narrowed("dp:year")
    found = undated.counts_by("fy") | selected.without(undated).counts_by("fm")
    return [Count(code, found[code]) for code in sorted(found)]


def counts_by_start(filters: Filters) -> list[Count]:
    """Return when records began, each at its own precision: YYYY, YYYY-MM or YYYY-MM-DD.

    All filters hold, that of time too.
    """
    selected = _selected(filters)
    found: dict[str, int] = {}
    for known_to, prefix in (("year", "fy"), ("month", "fm"), ("day", "fd")):
        found |= selected.narrowed(f"dp:{known_to}").counts_by(prefix)
    return [Count(code, found[code]) for code in sorted(found)]


def _selected(filters: Filters, *left_out: str) -> Selection:
    return select(store.connect(), filters.without(*left_out) if left_out else filters)
