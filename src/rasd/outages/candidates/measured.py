"""What measurements of services show of one outage, also where no detector raised an alarm."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Sum

from rasd.outages import services
from rasd.outages.body.times import write
from rasd.outages.candidates import witnesses
from rasd.outages.candidates.detected import CODE
from rasd.outages.candidates.line import Line, State, Verdict
from rasd.outages.candidates.sources import link_of, name_of, ooni_search
from rasd.outages.candidates.span import Span
from rasd.outages.models import Tally

MOSTLY = 0.5
"""Half of all measurements that can tell: below, a block is not seen but in part."""
HOUR = timedelta(hours=1)
MOST_SPANS = 200
COUNTED = ("blocked", "down", "ok", "anomaly")


@dataclass(slots=True)
class _Sums:
    """Measurements that can tell, by hour and by network: (blocked, anomalies, all)."""

    hours: dict[datetime, list[int]] = field(default_factory=lambda: defaultdict(_nothing))
    networks: dict[int, list[int]] = field(default_factory=lambda: defaultdict(_nothing))

    def add(self, hour: datetime, asn: int, numbers: list[int]) -> None:
        counted = numbers[0], numbers[3], sum(numbers)
        for cell in (self.hours[hour], self.networks[asn]):
            for place, number in enumerate(counted):
                cell[place] += number

    @property
    def totals(self) -> list[int]:
        return [sum(cell[place] for cell in self.networks.values()) for place in range(3)]


def _nothing() -> list[int]:
    return [0, 0, 0]


def service_code(name: str) -> str:
    """Return the code of a service by its code, host name or test; else the name itself."""
    known = services.by_code(name) or services.of_host(name) or services.of_test(name)
    return known.code if known else name.lower()


def block_lines(span: Span, wanted: Collection[str], asns: Collection[int]) -> Iterator[Line]:
    """Yield a line for each source of measurements of these services on these networks.

    None named: all of them. Measurements that cannot tell count for nothing; without any other
    there was no coverage.
    """
    codes = {service_code(one) for one in wanted}
    first = span.start.replace(minute=0, second=0, microsecond=0)
    rows = Tally.objects.filter(country=CODE, hour__gte=first, hour__lte=span.end)
    if asns:
        rows = rows.filter(asn__in=asns)
    sums: dict[str, _Sums] = defaultdict(_Sums)
    cells = rows.values_list("source", "asn", "service", "hour")
    for source, asn, service, hour, *numbers in cells.annotate(*map(Sum, COUNTED)).order_by("hour"):
        if sum(numbers) and (not codes or service_code(service) in codes):
            sums[source].add(hour, asn, numbers)
    everywhere = Tally.objects.filter(country=CODE).values_list("source", flat=True)
    for source in everywhere.distinct().order_by("source"):
        link = link_of(source, [])
        if source.startswith("ooni"):
            link = ooni_search(span, codes, asns)
        yield _line(source, sums[source], link)


def _line(source: str, sums: _Sums, link: str) -> Line:
    blocked, anomalies, deciding = sums.totals
    where = [asn for asn, cell in sums.networks.items() if cell[0]]
    return Line(
        key=source,
        name=name_of(source),
        verdict=_verdict(blocked, anomalies, deciding),
        witness=witnesses.of_measurements(blocked, anomalies, deciding, where),
        url=link,
        count=deciding,
        spans=tuple(_runs(sums.hours)),
    )


def _verdict(blocked: int, anomalies: int, deciding: int) -> Verdict:
    """Anomalies that nobody explained are no block, but no sign that all was well either."""
    if not deciding:
        return "no_coverage"
    if blocked / deciding >= MOSTLY:
        return "seen"
    return "partly" if blocked or anomalies else "not_seen"


def _runs(hours: dict[datetime, list[int]]) -> Iterator[tuple[str, str, State]]:
    """Yield from when to when hours in a row show the same: mostly blocked, or in part."""
    open_run: tuple[datetime, datetime, State] | None = None
    found = 0
    for hour, (blocked, _anomalies, deciding) in sorted(hours.items()):
        state: State | None = None
        if blocked:
            state = "cut" if blocked / deciding >= MOSTLY else "partial"
        if open_run and state == open_run[2] and hour == open_run[1]:
            open_run = open_run[0], hour + HOUR, open_run[2]
            continue
        if open_run and found < MOST_SPANS:
            found += 1
            yield write(open_run[0]), write(open_run[1]), open_run[2]
        open_run = (hour, hour + HOUR, state) if state else None
    if open_run and found < MOST_SPANS:
        yield write(open_run[0]), write(open_run[1]), open_run[2]
