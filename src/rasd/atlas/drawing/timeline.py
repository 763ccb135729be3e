"""Records over time: a bar for each year, and for each month of one or two chosen years."""

from dataclasses import dataclass

from rasd.atlas import queries
from rasd.atlas.drawing.outage_lane import marks
from rasd.atlas.filters import Filters
from rasd.kernel import clock
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits

HEIGHT = 100
PROTESTS = ("2019", "2019-10")
"""The nationwide protests began, and the internet was cut: readers look for that month."""


@dataclass(frozen=True)
class Bar:
    """One span of time: a link that chooses it (or gives it up). `height` is 0–100 of the fullest.

    `words` is the full name of the span, `tick` the short one below the bar, `century` what stands
    before it where there is room.
    """

    code: str
    words: str
    century: str
    tick: str
    count: int
    digits: str
    height: int
    href: str
    is_chosen: bool
    is_outside: bool
    is_marked: bool
    outages: str
    """Path data of the lane of outages, "" for none."""

    @property
    def top(self) -> int:
        """Return where the bar begins in a box 100 high."""
        return HEIGHT - self.height


@dataclass(frozen=True)
class Months:
    """The twelve months of a year; `undated` counts records of which only the year is known."""

    year: str
    bars: tuple[Bar, ...]
    undated: int


@dataclass(frozen=True)
class Timeline:
    """Years with records from first to last, and months of the chosen ones."""

    years: tuple[Bar, ...]
    months: tuple[Months, ...]

    @property
    def has_outages(self) -> bool:
        """Return whether a lane of outages lies below the bars."""
        return any(bar.outages for bar in self.years)


def draw(filters: Filters, lang: str) -> Timeline:
    """Return the timeline for a question, its time filter left out, in `lang`."""
    years = {one.code: one.count for one in queries.counts_by_year(filters)}
    by_month = {one.code: one.count for one in queries.counts_by_month(filters)}
    chosen = [year for year in _chosen_years(filters) if year in years]
    spans = [f"{year}-{month:02}" for year in chosen for month in range(1, 13)]
    months = {span: by_month.get(span, 0) for span in spans}
    bars = _bars(months, filters, lang)
    return Timeline(
        years=tuple(_bars(years, filters, lang)),
        months=tuple(
            Months(year, tuple(bars[at * 12 : at * 12 + 12]), by_month.get(year, 0))
            for at, year in enumerate(chosen)
        ),
    )


def _chosen_years(filters: Filters) -> list[str]:
    if not (filters.since and filters.until):
        return []
    first, last = int(filters.since[:4]), int(filters.until[:4])
    return [f"{year:04}" for year in range(first, last + 1)] if last - first < 2 else []


def _bars(counts: dict[str, int], filters: Filters, lang: str) -> list[Bar]:
    fullest = max(counts.values(), default=0) or 1
    outages, today = queries.outage_days(), clock.today().isoformat()
    return [
        _bar(code, count, fullest, filters, lang, marks(code, outages, today))
        for code, count in counts.items()
    ]


def _bar(code: str, count: int, fullest: int, filters: Filters, lang: str, outages: str) -> Bar:
    chosen = filters.since == filters.until == code
    change = {"since": "", "until": ""} if chosen else {"since": code, "until": code}
    return Bar(
        code=code,
        words=format_date(code, lang),
        century=localized_digits(code[:2], lang) if len(code) == 4 else "",
        tick=localized_digits(int(code[5:]) if len(code) == 7 else code[2:], lang),
        count=count,
        digits=localized_digits(count, lang),
        height=max(3, round(HEIGHT * count / fullest)) if count else 0,
        href=(filters.query(**change) or ".") + "#time",
        is_chosen=chosen,
        is_outside=_outside(code, filters),
        is_marked=code in PROTESTS,
        outages=outages,
    )


def _outside(code: str, filters: Filters) -> bool:
    """Tell whether no day of the span is asked for."""
    length = len(code)
    since, until = filters.first_day[:length], filters.last_day[:length]
    return bool((since and code < since) or (until and code > until))
