"""What our own detectors find in the imported measurements of Iraq, as rows beside other lists.

Blocks: hourly tallies of one service on one network. Cuts: hourly levels of one signal.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from rasd.outages.candidates.span import Span
from rasd.outages.detecting.blocking import Change, changes
from rasd.outages.detecting.connectivity import Episode, Hour, episodes
from rasd.outages.events.event import Event, Moment, Scope
from rasd.outages.models import Level, Tally
from rasd.outages.networks import operators

COUNTRY = "Iraq"
CODE = "IQ"
LEARNING = timedelta(days=14)
"""Detectors read so much before the time that is asked about."""
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def detected(span: Span) -> list[Event]:
    """Return the blocks and cuts that the measurements of this time show."""
    return [*_blocks(span), *_cuts(span)]


def _blocks(span: Span) -> Iterator[Event]:
    for (source, asn, service), hours in shares(span).items():
        begun: Change | None = None
        for change in changes(sorted(hours.items())):
            if change.direction == "blocked":
                begun = change
            elif begun:
                yield _block(source, asn, service, begun, change)
                begun = None
        if begun:
            yield _block(source, asn, service, begun, None)


def shares(span: Span) -> dict[tuple[str, int, str], dict[datetime, float]]:
    """Return blocked of all that decide, by source, network and service, and by hour."""
    sums: dict[tuple[str, int, str], dict[datetime, list[int]]] = defaultdict(dict)
    rows = Tally.objects.filter(
        country=CODE, hours=1, hour__gte=span.start - LEARNING, hour__lte=span.end
    )
    for row in rows.iterator():
        cell = sums[row.source, row.asn, row.service].setdefault(row.hour, [0, 0])
        cell[0] += row.blocked
        cell[1] += row.blocked + row.down + row.ok
    return {
        key: {hour: blocked / total for hour, (blocked, total) in hours.items() if total}
        for key, hours in sums.items()
    }


def _block(source: str, asn: int, service: str, first: Change, last: Change | None) -> Event:
    return Event(
        source=source,
        id=f"{service} AS{asn} {first.rising_since:%Y-%m-%dT%H}",
        country=COUNTRY,
        start=_in_hour(first.rising_since),
        end=_in_hour(last.rising_since) if last else None,
        kind="block",
        scope="network",
        services=(service,),
        networks=(asn,) if asn else (),
    )


def _cuts(span: Span) -> Iterator[Event]:
    for (source, signal, entity), hours in levels(span).items():
        for episode in episodes(hours):
            yield _cut(f"{source}:{signal} {entity}", entity, episode)


def levels(span: Span) -> dict[tuple[str, str, str], list[Hour]]:
    """Return the series of Iraq and its main operators, in order of time."""
    entities = [f"country/{CODE}", *(f"asn/{one.asn}" for one in operators())]
    series: dict[tuple[str, str, str], list[Hour]] = defaultdict(list)
    rows = Level.objects.filter(
        entity__in=entities, hour__gte=span.start - LEARNING, hour__lte=span.end
    )
    for row in rows.order_by("hour").iterator():
        # Its samples are the values of the hour, not the probes behind them.
        series[row.source, row.signal, row.entity].append(Hour(row.hour, row.value))
    return series


def _cut(source: str, entity: str, episode: Episode) -> Event:
    end = None
    if episode.resolved_earliest and episode.resolved_latest:
        end = Moment(episode.resolved_earliest, episode.resolved_latest, "hour")
    scopes: dict[str, Scope] = {"country": "national", "asn": "network"}
    kind, _slash, number = entity.partition("/")
    return Event(
        source=source,
        id=f"{episode.onset_latest:%Y-%m-%dT%H} {episode.lowest:.2f}",
        country=COUNTRY,
        start=Moment(episode.onset_earliest, episode.onset_latest, "hour"),
        end=end,
        kind="shutdown" if episode.kind == "cut" else "degraded",
        scope=scopes.get(kind, ""),
        networks=(int(number),) if kind == "asn" and number.isdigit() else (),
        remarks=(f"{episode.lowest:.2f}",),
    )


def _in_hour(at: datetime) -> Moment:
    return Moment(at, at + HOUR - MINUTE, "hour")
