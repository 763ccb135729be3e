"""The prior of an outage in work, for reviewers: which way its shape leans, how often that errs.

It never leaves the desk and decides nothing: whoever finds an outage deliberate writes the basis.
"""

from collections.abc import Iterator
from datetime import timedelta

from rasd.ledger.models import Publication
from rasd.outages import models
from rasd.outages.attributing.prior import Prior, prior
from rasd.outages.body import KIND, Interval, Occurrence, OutagePart
from rasd.outages.body.times import read
from rasd.outages.events.event import Event, Moment

COUNTRY = "Iraq"
COUNTRY_WIDE = ("national", "federal")
"""Lists count a cut of federal Iraq as one of the country."""
NEAR = timedelta(days=5)


def prior_of(part: OutagePart, ref: str = "") -> Prior | None:
    """Return the prior beside its own series, the published outages and the imported lists.

    None while the beginning is not known, and for what is no cut of connectivity. `ref` is the
    outage's own, which is not counted as its neighbour.
    """
    if part.onset is None or part.type not in ("shutdown", "sms_voice"):
        return None
    event = _event(_moment(part.onset), national=part.scope in COUNTRY_WIDE)
    others = [*_series(part), *_published(ref), *_listed(event)]
    return prior(event, [one for one in others if one.start != event.start])


def _event(start: Moment, *, national: bool = False) -> Event:
    scope = "national" if national else "regional"
    return Event(source="", id="", country=COUNTRY, start=start, scope=scope)  # type: ignore[arg-type]


def _moment(known: Interval) -> Moment:
    return Moment(read(known.earliest), read(known.latest), known.precision)


def _exactly(one: Occurrence) -> Moment:
    return Moment(read(one.start), read(one.start), "minute")


def _series(part: OutagePart) -> list[Event]:
    return [_event(_exactly(one)) for one in part.series.occurrences] if part.series else []


def _published(ref: str) -> Iterator[Event]:
    """Yield the published outages as their last version says."""
    newest = {one.ref: one for one in Publication.objects.filter(kind=KIND).order_by("version")}
    for one in newest.values():
        found = (one.content or {}).get("outage") if one.ref != ref else None
        if found and (onset := found.get("onset")):
            yield _event(_moment(Interval.model_validate(onset)))


def _listed(event: Event) -> Iterator[Event]:
    """Yield rows of imported lists of the days around."""
    first, last = event.start.earliest - NEAR, event.start.latest + NEAR
    rows = models.Event.objects.filter(
        country__iexact=COUNTRY, start_earliest__gte=first, start_earliest__lte=last
    )
    for row in rows:
        start = Moment(row.start_earliest, row.start_latest, row.start_precision)  # type: ignore[arg-type]
        yield _event(start)
