"""An outage as one bar over some days: dark where it surely lasted, lighter where it may have."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rasd.atlas import queries
from rasd.kernel.clock import BAGHDAD, today
from rasd.observatory.moments import Moment, of_interval

WIDTH = 1000
LEAST = 4
"""What is shorter would not be seen."""


@dataclass(frozen=True)
class Drawn:
    """Path data in a box 1000 wide and 10 high; `end` is None where nobody knows it."""

    record: queries.Record
    kind: str
    onset: Moment
    end: Moment | None
    sure: str
    maybe: str


def draw(outage: queries.Outage, since: datetime, until: datetime, lang: str) -> Drawn:
    """Return the bar of an outage within the time between two moments."""
    onset = of_interval(outage.part["onset"], lang)
    resolution = outage.part.get("resolution")
    end = of_interval(resolution, lang) if resolution else None
    lasts = min(until, _tonight()) if outage.record.ongoing else onset.latest
    last_sure, last = (end.earliest, end.latest) if end else (lasts, lasts)
    return Drawn(
        record=outage.record,
        kind=outage.part["type"],
        onset=onset,
        end=end,
        sure=_bar(onset.latest, max(last_sure, onset.latest), since, until),
        maybe=_bar(onset.earliest, last, since, until),
    )


def _bar(start: datetime, end: datetime, since: datetime, until: datetime) -> str:
    first, last = (_at(at, since, until) for at in (start, end))
    if end < since or start >= until:
        return ""
    width = max(last - first, LEAST)
    return f"M{min(first, WIDTH - LEAST)} 0h{width}v10h-{width}z"


def _tonight() -> datetime:
    """Return the end of this day: nobody knows how long something goes on after it."""
    day = today() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=BAGHDAD)


def _at(at: datetime, since: datetime, until: datetime) -> int:
    whole: timedelta = until - since
    return round(WIDTH * (min(max(at, since), until) - since) / whole)
