"""A stretch of whole days of Baghdad, cut into a few equal parts that have room for their names."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rasd.kernel.clock import BAGHDAD
from rasd.text.date_words import day_words
from rasd.text.digits import localized_digits

DAY = timedelta(days=1)
MOST_TICKS = 5
WIDTH = 1000


@dataclass(frozen=True)
class Axis:
    """From `start`, a midnight, `days` days long; a name stands at the beginning of each part."""

    start: datetime
    days: int
    ticks: tuple[str, ...]

    @property
    def end(self) -> datetime:
        """Return the first moment after it."""
        return self.start + self.days * DAY

    def at(self, moment: datetime) -> float:
        """Return where a moment lies in a box WIDTH wide, to a tenth."""
        return round(WIDTH * ((moment - self.start) / (self.days * DAY)), 1)


def axis(first: datetime, last: datetime, lang: str) -> Axis:
    """Return the days that hold both moments, filled up to a multiple of the parts."""
    start = first.astimezone(BAGHDAD).replace(hour=0, minute=0)
    days = max(-(-(last - start) // DAY), 1)
    part = -(-days // MOST_TICKS)
    days = -(-days // part) * part
    ticks = (start + at * DAY for at in range(0, days, part))
    return Axis(start, days, tuple(_words(at, lang) for at in ticks))


def _words(day: datetime, lang: str) -> str:
    return localized_digits(day_words(day.day, day.month, None, lang), lang)
