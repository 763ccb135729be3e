"""Records over time in one small picture: a thin bar for each month or each day.

Not a choice as the timeline is: it shows where something lies, with a span or a month marked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rasd.atlas import days, queries
from rasd.atlas.drawing.timeline import HEIGHT, PROTESTS
from rasd.atlas.filters import Filters
from rasd.text.date_words import month_words
from rasd.text.digits import localized_digits

LOWEST = 5
"""Height of a bar that holds one record beside a month that holds a hundred."""
SEEN = 90
"""The least that is marked is this part of the width."""
MOST_MONTHS_BY_DAY = 7


@dataclass(frozen=True)
class Tick:
    """One year or one month below the bars; ticks are of (nearly) the same width."""

    century: str
    words: str
    is_marked: bool


@dataclass(frozen=True)
class Scale:
    """Whole months from `first` to `last` (YYYY-MM), one unit a day or one unit a month."""

    first: str
    last: str
    by_day: bool

    @property
    def width(self) -> int:
        """Return how many units there are."""
        return self.at(days.last_day(self.last)) + 1

    def at(self, day: str) -> int:
        """Return the unit in which an ISO day lies; negative before the first."""
        start, there = date.fromisoformat(f"{self.first}-01"), date.fromisoformat(day)
        if self.by_day:
            return (there - start).days
        return (there.year - start.year) * 12 + there.month - start.month

    def span(self, since: str, until: str) -> tuple[int, int]:
        """Return first unit and number of units, cut at the edges; none when all is outside."""
        first = max(self.at(days.first_day(since)), 0)
        last = min(self.at(days.last_day(until or since)), self.width - 1)
        return first, max(last - first + 1, 0)


@dataclass(frozen=True)
class Strip:
    """The drawing: `bars` is path data in a box `scale.width` wide and 100 high.

    `drawn` records have a bar, `wider` are known only to a longer time than a bar, so have none.
    """

    scale: Scale
    bars: str
    ticks: tuple[Tick, ...]
    drawn: int
    wider: int

    def mark(self, since: str, until: str = "") -> str:
        """Return path data of the area from `since` to `until`, "" outside of the picture.

        One day of three months would be a hair: what is marked is wide enough to be seen.
        """
        first, width = self.scale.span(since, until)
        if width and width < (least := self.scale.width // SEEN + 1):
            first, width = max(first - (least - width) // 2, 0), least
        return f"M{first} 0h{width}v{HEIGHT}h-{width}z" if width else ""

    @property
    def protests(self) -> str:
        """Return path data that marks October 2019, "" in a picture of days."""
        return "" if self.scale.by_day else self.mark(PROTESTS[1])


def years(first: int, last: int, lang: str) -> Strip:
    """Return every month of these years, and of earlier and later ones that have records."""
    counts = _counts(Filters())
    known = [int(code[:4]) for code in counts]
    scale = Scale(f"{min([first, *known]):04}-01", f"{max([last, *known]):04}-12", by_day=False)
    return _draw(scale, counts, lang)


def around(since: str, until: str, lang: str) -> Strip:
    """Return the months of these partial dates: by day where they are few, else whole years."""
    first, last = days.first_day(since)[:7], days.last_day(until or since)[:7]
    scale = Scale(first, last, by_day=True)
    if Scale(first, last, by_day=False).width > MOST_MONTHS_BY_DAY:
        scale = Scale(f"{first[:4]}-01", f"{last[:4]}-12", by_day=False)
    return _draw(scale, _counts(Filters(since=since, until=until or since)), lang)


def _counts(filters: Filters) -> dict[str, int]:
    return {one.code: one.count for one in queries.counts_by_start(filters)}


def _draw(scale: Scale, counts: dict[str, int], lang: str) -> Strip:
    exact = 10 if scale.by_day else 7
    bars: dict[int, int] = {}
    wider = 0
    for code, count in counts.items():
        at = scale.at(days.first_day(code))
        if len(code) < exact:
            wider += count
        elif 0 <= at < scale.width:
            bars[at] = bars.get(at, 0) + count
    return Strip(scale, _path(bars), tuple(_ticks(scale, lang)), sum(bars.values()), wider)


def _path(bars: dict[int, int]) -> str:
    fullest = max(bars.values(), default=1)
    heights = {at: max(LOWEST, round(HEIGHT * count / fullest)) for at, count in bars.items()}
    return "".join(f"M{at} 100v-{heights[at]}h1v{heights[at]}z" for at in sorted(bars))


def _ticks(scale: Scale, lang: str) -> Iterable[Tick]:
    first, last = int(scale.first[:4]), int(scale.last[:4])
    if not scale.by_day:
        for year in range(first, last + 1):
            century, short = divmod(year, 100)
            before, words = (localized_digits(f"{part:02}", lang) for part in (century, short))
            yield Tick(before, words, is_marked=f"{year}" in PROTESTS)
        return
    for number in range(first * 12 + int(scale.first[5:]) - 1, last * 12 + int(scale.last[5:])):
        year, month = divmod(number, 12)
        words = localized_digits(month_words(month + 1, None, lang), lang)
        yield Tick("", words, is_marked=False)
