"""What the signals of connectivity show of one outage, also where no detector raised an alarm."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from rasd.outages.body import Interval
from rasd.outages.body.times import write
from rasd.outages.candidates import witnesses
from rasd.outages.candidates.charts import chart
from rasd.outages.candidates.detected import levels
from rasd.outages.candidates.line import Line, State
from rasd.outages.candidates.sources import ioda_dashboard, link_of, name_of
from rasd.outages.candidates.span import Span
from rasd.outages.events.event import Event, Moment
from rasd.outages.fusing.record import Record


def signal_lines(record: Record, span: Span) -> Iterator[Line]:
    """Yield a line for each signal of the country, and for networks where the signal fell."""
    # A blocked service leaves the network up: a signal of the network cannot have missed it.
    blocks = all(one.kind == "block" for one in record.lines)
    fell: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(record.lines, key=lambda one: one.start.earliest):
        fell[event.source].append(event)
    for (source, signal, entity), hours in levels(span).items():
        key = f"{source}:{signal} {entity}"
        link = ioda_dashboard(span) if source == "ioda" else link_of(key, [])
        if key in fell:
            yield _fell(key, fell[key], link, chart(signal, hours, span))
        elif entity.startswith("country/") and not blocks:
            there = any(span.start <= one.at <= span.end for one in hours)
            yield Line(
                key=key,
                name=name_of(key),
                verdict="not_seen" if there else "no_coverage",
                witness=witnesses.of_steady_signal()
                if there
                else witnesses.of_silence(covered=False),
                url=link,
            )


def _fell(key: str, events: list[Event], link: str, drawn: dict[str, Any] | None) -> Line:
    """Return the line of a signal that fell, once or several times while the outage lasted."""
    cut = any(event.kind == "shutdown" for event in events)
    last = events[-1].end
    return Line(
        key=key,
        name=name_of(key),
        verdict="seen" if cut else "partly",
        witness=witnesses.of_signal(min(float(event.remarks[0]) for event in events)),
        url=link,
        count=len(events),
        onsets=(_interval(events[0].start),),
        resolutions=(_interval(last),) if last else (),
        chart=drawn,
        spans=tuple(_spans(events)),
    )


def _spans(events: list[Event]) -> Iterator[tuple[str, str, State]]:
    for event in events:
        if event.end:
            state: State = "cut" if event.kind == "shutdown" else "partial"
            yield write(event.start.latest), write(event.end.latest), state


def _interval(at: Moment) -> Interval:
    return Interval(earliest=write(at.earliest), latest=write(at.latest), precision="hour")
