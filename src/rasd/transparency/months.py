"""Calendar months in Baghdad, and which of them may be spoken of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WAIT_DAYS = 4
"""Days after a month's last before it is published, so that no figure follows an event at once."""


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month that holds `day`."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read `2026-10`; ValueError otherwise."""
        return cls.of(date.fromisoformat(f"{text}-01"))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def next(self) -> "Month":
        return Month.of(self.first + timedelta(days=31))

    @property
    def last(self) -> date:
        return self.next.first - timedelta(days=1)

    @property
    def due(self) -> date:
        """Return the day from which this month may be published."""
        return self.last + timedelta(days=WAIT_DAYS + 1)


def finished(since: date, today: date) -> Iterator[Month]:
    """Yield the months from that of `since` on that may be published today; never the running."""
    month = Month.of(since)
    while month.due <= today:
        yield month
        month = month.next
