"""The months in which candidates are looked at, by Baghdad's calendar."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Max, Min

from rasd.kernel.clock import BAGHDAD, today
from rasd.outages.candidates.detected import CODE, COUNTRY
from rasd.outages.candidates.span import Span
from rasd.outages.models import Event, Level, Tally

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month; `str` is `2019-10`."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Return the month of `2019-10`; raise ValueError for anything else."""
        day = date.fromisoformat(f"{text}-01")
        return cls(day.year, day.month)

    @classmethod
    def of(cls, at: datetime) -> "Month":
        """Return the month of a moment."""
        local = at.astimezone(BAGHDAD)
        return cls(local.year, local.month)

    @property
    def next(self) -> "Month":
        """Return the month after this one."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @property
    def span(self) -> Span:
        """Return its time."""
        first, after = (datetime(m.year, m.number, 1, tzinfo=BAGHDAD) for m in (self, self.next))
        return Span(first.astimezone(UTC), after.astimezone(UTC) - MINUTE)


def months_with_facts() -> list[Month]:
    """Return the months from the newest to the oldest in which something was imported."""
    rows = Event.objects.filter(country__in=(COUNTRY, CODE))
    found = {Month.of(at) for at in rows.values_list("start_earliest", flat=True)}
    for times in (Tally.objects.filter(country=CODE), Level.objects.all()):
        first, last = times.aggregate(first=Min("hour"), last=Max("hour")).values()
        found |= set(_between(first, last)) if first and last else set()
    return sorted(found, reverse=True)


def newest() -> Month:
    """Return the month that is shown first: the newest with facts, else the present one."""
    day = today()
    return next(iter(months_with_facts()), Month(day.year, day.month))


def _between(first: datetime, last: datetime) -> list[Month]:
    month, found = Month.of(first), []
    while month <= Month.of(last):
        found.append(month)
        month = month.next
    return found
