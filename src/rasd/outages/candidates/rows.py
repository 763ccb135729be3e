"""The imported rows about Iraq around a time, and from when to when each list reaches."""

from dataclasses import replace
from datetime import timedelta

from django.db.models import Max, Min, Q

from rasd.outages.candidates.detected import CODE, COUNTRY, detected
from rasd.outages.candidates.sources import is_copy, original_of
from rasd.outages.candidates.span import Span
from rasd.outages.events.event import Event
from rasd.outages.fusing.completeness import Coverage
from rasd.outages.models import Event as Stored

NEIGHBOURS = timedelta(days=3)


def events_in(span: Span) -> list[Event]:
    """Return rows of lists and findings of detectors that touch this time, or lie close by."""
    around = span.wider(NEIGHBOURS)
    lasting = Q(end_latest__gte=around.start) | Q(start_latest__gte=around.start)
    stored = Stored.objects.filter(
        lasting, country__in=(COUNTRY, CODE), start_earliest__lte=around.end
    )
    originals = set(Stored.objects.values_list("source", flat=True).distinct())
    rows = [
        replace(row.as_event(), country=COUNTRY)
        for row in stored.defer("raw")
        # A copy of a list that is here itself says nothing new, and may have lost exactness.
        if not (is_copy(row.source) and original_of(row.source) in originals)
    ]
    return [*rows, *(event for event in detected(around) if _meets(around, event))]


def coverage_of_lists() -> Coverage:
    """Return for each list the time from its first to its last row of any country."""
    rows = Stored.objects.values_list("source").annotate(Min("start_earliest"), Max("start_latest"))
    return {source: (first, last) for source, first, last in rows.order_by("source")}


def _meets(span: Span, event: Event) -> bool:
    end = event.end.latest if event.end else span.end
    return span.meets(event.start.earliest, end)
