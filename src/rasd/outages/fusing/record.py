"""A joined record: what each source claims stands side by side, nothing is averaged."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from rasd.outages.events.event import Event

Knowledge = Literal["saw", "missed", "no coverage"]


@dataclass(slots=True)
class Record:
    """One outage. `lines` are rows of lists that tell of this very outage; `series` are rows that
    tell of a season of outages in which it lies (a list by days writes weeks of exam cuts as one).
    """

    lines: list[Event]
    series: list[Event] = field(default_factory=list)

    @property
    def all_lines(self) -> list[Event]:
        """Return every row that knows of it."""
        return [*self.lines, *self.series]

    @property
    def start(self) -> tuple[datetime, datetime]:
        """Return the narrowest claim of the beginning: (earliest, latest) in UTC."""
        best = min(self.lines, key=lambda one: one.start.latest - one.start.earliest)
        return best.start.earliest, best.start.latest

    @property
    def end(self) -> tuple[datetime, datetime] | None:
        """Return the narrowest claim of the end, or None where no source knows one."""
        ends = [one.end for one in self.lines if one.end]
        if not ends:
            return None
        best = min(ends, key=lambda end: end.latest - end.earliest)
        return best.earliest, best.latest

    @property
    def is_season(self) -> bool:
        """Return whether only rows by days know of it: how often it was cut is not known."""
        if any(one.start.precision != "day" for one in self.lines):
            return False
        return self.end is not None and (self.end[1] - self.start[0]).days > 2
