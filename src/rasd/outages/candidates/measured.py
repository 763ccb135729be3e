"""What imported measurements say of one outage, also where no detector raised an alarm."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Sum

from rasd.outages import networks, services
from rasd.outages.body import Interval
from rasd.outages.body.times import write
from rasd.outages.candidates import witnesses
from rasd.outages.candidates.detected import CODE, levels
from rasd.outages.candidates.line import Line, Verdict
from rasd.outages.candidates.sources import link_of, name_of
from rasd.outages.candidates.span import Span
from rasd.outages.events.event import Event
from rasd.outages.fusing.record import Record
from rasd.outages.models import Tally

MOSTLY = 0.5
"""Half of all measurements that can tell: below, a block is not seen but in part."""


def service_code(name: str) -> str:
    """Return the code of a service by its code, host name or test; else the name itself."""
    known = services.by_code(name) or services.of_host(name) or services.of_test(name)
    return known.code if known else name.lower()


def block_lines(span: Span, wanted: Iterable[str]) -> Iterator[Line]:
    """Yield a line for each source of measurements of these services (of all where none is named).

    Measurements that cannot tell count for nothing; without any other, there was no coverage.
    """
    codes = {service_code(one) for one in wanted}
    sums: dict[str, dict[int, list[int]]] = {}
    rows = Tally.objects.filter(country=CODE, hour__gte=span.start, hour__lte=span.end)
    named = rows.values_list("source", "asn", "service")
    for source, asn, service, *numbers in named.annotate(
        Sum("blocked"), Sum("down"), Sum("ok")
    ).order_by("source", "asn"):
        if not codes or service_code(service) in codes:
            cells = sums.setdefault(source, defaultdict(lambda: [0, 0]))[asn]
            cells[0] += numbers[0]
            cells[1] += sum(numbers)
    everywhere = Tally.objects.filter(country=CODE).values_list("source", flat=True)
    for source in everywhere.distinct().order_by("source"):
        yield _block_line(source, sums.get(source, {}))


def _block_line(source: str, cells: dict[int, list[int]]) -> Line:
    blocked, deciding = (sum(one[part] for one in cells.values()) for part in (0, 1))
    where = [_network(asn) for asn, one in cells.items() if one[0]]
    verdict: Verdict = "no_coverage"
    if deciding:
        share = blocked / deciding
        verdict = "seen" if share >= MOSTLY else "partly" if blocked else "not_seen"
    told = witnesses.of_measurements(blocked, deciding, where or ["—"])
    return Line(
        key=source,
        name=name_of(source),
        verdict=verdict,
        witness=told if deciding else witnesses.of_no_measurement(),
        url=link_of(source, []),
        count=deciding,
    )


def _network(asn: int) -> str:
    known = networks.by_asn(asn)
    return f"{known.name('en')} (AS{asn})" if known else f"AS{asn}"


def signal_lines(record: Record, span: Span) -> Iterator[Line]:
    """Yield a line for each signal of the country, and for networks where the signal fell."""
    fell = {event.source: event for event in record.lines if ":" in event.source}
    for (source, signal, entity), hours in levels(span).items():
        key = f"{source}:{signal} {entity}"
        if event := fell.get(key):
            yield _fell(key, event)
        elif entity.startswith("country/"):
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


def _fell(key: str, event: Event) -> Line:
    onset = Interval(
        earliest=write(event.start.earliest), latest=write(event.start.latest), precision="hour"
    )
    ends = () if event.end is None else (event.end,)
    lowest = float(event.remarks[0])
    state = "cut" if event.kind == "shutdown" else "partial"
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
        spans=tuple((write(event.start.latest), write(end.latest), state) for end in ends),  # type: ignore[arg-type]
    )
