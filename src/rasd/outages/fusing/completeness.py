"""Which source saw a record, which missed it, and which did not look at that time."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from rasd.outages.events.event import Event, Kind
from rasd.outages.fusing.record import Knowledge, Record

NETWORK: set[Kind] = {"shutdown", "degraded", "throttling"}
LOOKS_FOR: dict[str, set[Kind]] = {"ioda": NETWORK, "ioda-api": NETWORK, "radar": NETWORK}
"""Sources that cannot see every kind of cut: a blocked service leaves the network up."""
Coverage = dict[str, tuple[datetime, datetime]]


def coverage(events: Iterable[Event]) -> Coverage:
    """Return for each source the time from its first to its last row of any country.

    Outside of it a source is not said to have missed anything.
    """
    found: Coverage = {}
    for event in events:
        first, last = found.get(event.source, (event.start.earliest, event.start.latest))
        found[event.source] = min(first, event.start.earliest), max(last, event.start.latest)
    return found


def knowledge(record: Record, covered: Coverage) -> dict[str, Knowledge]:
    """Return what each source knew of a record."""
    seen = {event.source for event in record.all_lines}
    at = record.start[0]
    day = timedelta(days=1)
    return {
        source: "saw"
        if source in seen
        else "missed"
        if first - day <= at <= last + day and _looks_for(source, record)
        else "no coverage"
        for source, (first, last) in sorted(covered.items())
    }


def _looks_for(source: str, record: Record) -> bool:
    kinds = LOOKS_FOR.get(source)
    return kinds is None or any(one.kind in kinds for one in record.lines)
