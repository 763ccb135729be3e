"""What each source has on one outage, as the lines of its completeness table.

A source that did not look at that time missed nothing, and every line carries the sentence on
which it rests.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body import Interval
from rasd.outages.body.times import write
from rasd.outages.candidates import witnesses
from rasd.outages.candidates.line import Line, State
from rasd.outages.candidates.measured import block_lines
from rasd.outages.candidates.rows import coverage_of_lists
from rasd.outages.candidates.signals import signal_lines
from rasd.outages.candidates.sources import is_copy, link_of, may_be_named, name_of
from rasd.outages.candidates.span import Span
from rasd.outages.events.event import Event, Moment
from rasd.outages.fusing.completeness import Coverage, knowledge
from rasd.outages.fusing.record import Record

MINUTE = timedelta(minutes=1)
OWN = "desk"
"""The source of a row that stands for what the team wrote so far; it proves nothing."""


def lines_of(
    record: Record, span: Span, services: Collection[str], asns: Collection[int] = ()
) -> list[Line]:
    """Return one line for each list, signal and kind of measurement: who saw it comes first."""
    blocks = any(one.kind == "block" for one in record.lines)
    found = [
        *_of_lists(record, coverage_of_lists()),
        *signal_lines(record, span),
        *(block_lines(span, services, asns) if blocks else ()),
    ]
    order = ("seen", "partly", "not_seen", "no_coverage")
    return sorted(found, key=lambda line: (order.index(line.verdict), line.name))


def _of_lists(record: Record, covered: Coverage) -> Iterable[Line]:
    for source, known in knowledge(record, covered).items():
        if is_copy(source) and known != "saw":
            # Who copies from others has missed nothing.
            continue
        told = sorted(
            (one for one in record.lines if one.source == source),
            key=lambda one: one.start.earliest,
        )
        season = [one for one in record.series if one.source == source]
        if told or season:
            yield _telling(source, told, season)
            continue
        missed = known == "missed"
        yield Line(
            key=source,
            name=name_of(source),
            verdict="not_seen" if missed else "no_coverage",
            witness=witnesses.of_silence(covered=missed),
            url=link_of(source, []),
            public=may_be_named(source),
        )


def _telling(source: str, told: list[Event], season: list[Event]) -> Line:
    rows = told or season
    return Line(
        key=source,
        name=name_of(source),
        # A row is a row, however grave; who lists only a season does not know of this very one.
        verdict="seen" if told else "partly",
        witness=witnesses.of_rows(told) if told else witnesses.of_season(season),
        url=link_of(source, rows),
        day=min(one.start.earliest for one in rows).astimezone(BAGHDAD).date().isoformat(),
        public=may_be_named(source),
        count=len(rows),
        onsets=tuple(interval(one.start) for one in told[:1]),
        resolutions=_end_of_all(told),
        spans=spans(told),
    )


def _end_of_all(told: Sequence[Event]) -> tuple[Interval, ...]:
    """Return the last end of a source that lists several cuts; none while one of them has none."""
    ends = [one.end for one in told if one.end]
    if not ends or len(ends) < len(told):
        return ()
    return (interval(max(ends, key=lambda end: end.latest)),)


def interval(moment: Moment) -> Interval:
    """Return a moment of a row as an interval of the body; a day ends with its last minute."""
    latest = moment.latest
    if moment.precision == "day" and latest > moment.earliest:
        latest -= MINUTE
    return Interval(
        earliest=write(moment.earliest), latest=write(latest), precision=moment.precision
    )


def spans(told: Iterable[Event]) -> tuple[tuple[str, str, State], ...]:
    """Return from when to when rows with clock times saw it; rows by days draw no hours."""
    return tuple(
        (start, end, "partial" if one.kind in ("degraded", "throttling") else "cut")
        for one in told
        if one.end and one.start.precision != "day" and one.end.precision != "day"
        if (start := write(one.start.earliest)) < (end := write(one.end.latest))
    )
