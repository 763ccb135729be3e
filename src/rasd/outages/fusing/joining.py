"""Rows of several lists joined into records.

Rows with a clock time join when they overlap and can be the same kind of cut in the same place.
Rows by days join a record whose beginning they include, give or take a day (lists differ on the
day when it is midnight somewhere); a row over several days that includes several records is the
season of each. What joins nothing is a record of its own. The order of files and rows makes no
difference.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from rasd.outages.events.event import Event
from rasd.outages.fusing.places import same_place
from rasd.outages.fusing.record import Record

UNKNOWN_LENGTH = timedelta(hours=1)
A_DAY = timedelta(days=1)
APART = timedelta(minutes=30)
"""Two sources put the same cut this far apart when they measure in steps."""


def join(events: Iterable[Event]) -> list[Record]:
    """Return one record for each outage, in order of time."""
    ordered = sorted(set(events), key=lambda one: (one.start.earliest, one.source, one.id))
    records: list[Record] = []
    for event in (one for one in ordered if one.start.precision != "day"):
        home = next((record for record in records if _same(record, event)), None)
        if home is None:
            records.append(Record([event]))
        else:
            home.lines.append(event)
    by_days = [one for one in ordered if one.start.precision == "day"]
    timed, own = list(records), []
    for event in by_days:
        inside = [record for record in timed if _includes(event, record)]
        if len(inside) == 1 and not _is_long(event):
            inside[0].lines.append(event)
        elif inside:
            for record in inside:
                record.series.append(event)
        else:
            own.append(event)
    records.extend(_join_days(own))
    return sorted(records, key=lambda record: record.start)


def _join_days(events: list[Event]) -> list[Record]:
    records: list[Record] = []
    for event in events:
        home = next(
            (
                record
                for record in records
                if any(
                    _may_be_same(one, event)
                    and one.source != event.source
                    and _overlap(_span(one), _span(event))
                    for one in record.lines
                )
            ),
            None,
        )
        if home is None:
            records.append(Record([event]))
        else:
            home.lines.append(event)
    return records


def _same(record: Record, event: Event) -> bool:
    return any(
        _may_be_same(one, event) and _overlap(_span(one), _span(event), APART)
        for one in record.lines
    )


def _includes(event: Event, record: Record) -> bool:
    first, last = _span(event)
    first, last = first - A_DAY, last + A_DAY
    return any(
        _may_be_same(one, event) and first <= one.start.earliest <= last for one in record.lines
    )


def _may_be_same(one: Event, other: Event) -> bool:
    if one.country.strip().lower() != other.country.strip().lower():
        return False
    if ("block" in (one.kind, other.kind)) and one.kind != other.kind:
        return False
    return same_place(one, other)


def _is_long(event: Event) -> bool:
    first, last = _span(event)
    return last - first > 2 * A_DAY


def _span(event: Event) -> tuple[datetime, datetime]:
    end = event.end.latest if event.end else None
    return event.start.earliest, end or max(
        event.start.latest, event.start.earliest + UNKNOWN_LENGTH
    )


def _overlap(
    one: tuple[datetime, datetime], other: tuple[datetime, datetime], apart: timedelta = timedelta()
) -> bool:
    return one[0] <= other[1] + apart and other[0] <= one[1] + apart
