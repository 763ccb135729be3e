"""Counts, timeline, lists and newest records of one question, drawn for a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from rasd.atlas import queries
from rasd.atlas.drawing import timeline
from rasd.atlas.filters import Filters
from rasd.atlas.portrait.tallies import Row, Tally, rows, tally

NEWEST = 6


@dataclass(frozen=True)
class Portrait:
    """`question` is the canonical query string of map, files and feeds for these records.

    `statuses` has only those with records; their labels are left to the badge.
    """

    filters: Filters
    question: str
    total: int
    statuses: tuple[Row, ...]
    timeline: timeline.Timeline
    tallies: tuple[Tally, ...]
    newest: tuple[queries.Record, ...]


def portrait(filters: Filters, lang: str, facets: Iterable[str]) -> Portrait:
    """Return what a page shows of the records that `filters` finds, with these facets' counts."""
    base = reverse("atlas:map")
    found = queries.records(filters, size=NEWEST)
    statuses = [one for one in queries.counts_by_status(filters) if one.count]
    tallies = (tally(facet, filters, lang) for facet in facets)
    return Portrait(
        filters=filters,
        question=filters.query(),
        total=found.total,
        statuses=rows(statuses, lambda code: base + filters.query(status=code)),
        timeline=timeline.draw(filters, lang),
        tallies=tuple(one for one in tallies if one.rows),
        newest=tuple(found.items),
    )
