"""What the signals of connectivity show of one outage, also where no detector raised an alarm."""

from collections.abc import Iterator
from typing import Any

from rasd.outages.body import Interval
from rasd.outages.body.times import write
from rasd.outages.candidates import witnesses
from rasd.outages.candidates.charts import chart
from rasd.outages.candidates.detected import levels
from rasd.outages.candidates.line import Line, State
from rasd.outages.candidates.sources import link_of, name_of
from rasd.outages.candidates.span import Span
from rasd.outages.events.event import Event
from rasd.outages.fusing.record import Record


def signal_lines(record: Record, span: Span) -> Iterator[Line]:
    """Yield a line for each signal of the country, and for networks where the signal fell."""
    # A blocked service leaves the network up: a signal of the network cannot have missed it.
    blocks = all(one.kind == "block" for one in record.lines)
    fell = {event.source: event for event in record.lines if ":" in event.source}
    for (source, signal, entity), hours in levels(span).items():
        key = f"{source}:{signal} {entity}"
        if event := fell.get(key):
            yield _fell(key, event, chart(signal, hours, span))
        elif entity.startswith("country/") and not blocks:
            there = any(span.start <= one.at <= span.end for one in hours)
            yield Line(
                key=key,
                name=name_of(key),
                verdict="not_seen" if there else "no_coverage",
                witness=witnesses.of_steady_signal()
                if there
                else witnesses.of_silence(covered=False),
                url=link_of(key, []),
            )


def _fell(key: str, event: Event, drawn: dict[str, Any] | None) -> Line:
    onset = Interval(
        earliest=write(event.start.earliest), latest=write(event.start.latest), precision="hour"
    )
    ends = () if event.end is None else (event.end,)
    lowest = float(event.remarks[0])
    state: State = "cut" if event.kind == "shutdown" else "partial"
    return Line(
        key=key,
        name=name_of(key),
        verdict="seen" if state == "cut" else "partly",
        witness=witnesses.of_signal(lowest),
        url=link_of(key, []),
        onsets=(onset,),
        resolutions=tuple(
            Interval(earliest=write(end.earliest), latest=write(end.latest), precision="hour")
            for end in ends
        ),
        chart=drawn,
        spans=tuple((write(event.start.latest), write(end.latest), state) for end in ends),
    )
