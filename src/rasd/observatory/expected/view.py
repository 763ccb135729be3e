"""What the page of expected cuts shows: two calendars, each with its own record of errors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from rasd.atlas.queries import Outage
from rasd.observatory.expected import published
from rasd.observatory.expected.months import Month, months
from rasd.outages.forecasting.backtest import FIRST, Year, backtest, total
from rasd.outages.forecasting.hours import Hours, clock
from rasd.outages.forecasting.seasons import seasons
from rasd.outages.forecasting.territory import TERRITORIES, Territory
from rasd.outages.forecasting.windows import Window, expected
from rasd.text.digits import localized_count, localized_digits

Span = tuple[str, str]
"""Two days as ISO texts, as templates take them."""
LABELS = {
    "federal": lazy("Iraq without the Kurdistan Region"),
    "kurdistan": lazy("The Kurdistan Region"),
}


@dataclass(frozen=True)
class Expectation:
    """Days on which a cut is possible, and those of them on which it is likely."""

    window: Window
    likely: list[Window]
    hours: str
    hours_around: str
    years: str

    @property
    def span(self) -> Span:
        """Return its first and last day."""
        return _iso(self.window.first, self.window.last)

    @property
    def opens(self) -> Span:
        """Return between which days past seasons began, carried to this year."""
        return _iso(*self.window.opens)

    @property
    def likely_spans(self) -> list[Span]:
        """Return its likely days, run by run, where they are not simply all of them."""
        spans = [_iso(one.first, one.last) for one in self.likely]
        return [] if spans == [self.span] else spans


@dataclass(frozen=True)
class Trial:
    """One year of the back-test in words: what came, what was told as likely and as possible."""

    year: str
    came: str
    likely: str
    possible: str
    is_total: bool = False


@dataclass(frozen=True)
class Calendar:
    """One territory: its strip of twelve months, its windows, its trials."""

    territory: Territory
    label: str
    months: list[Month]
    expectations: list[Expectation]
    trials: list[Trial]
    seasons: int


def calendars(outages: Iterable[Outage], today: date, lang: str) -> list[Calendar]:
    """Return both calendars as they stand on a day."""
    every = list(outages)
    return [_calendar(every, territory, today, lang) for territory in TERRITORIES]


def _calendar(every: list[Outage], territory: Territory, today: date, lang: str) -> Calendar:
    own = [one for one in every if published.territory_of(one.part) == territory]

    def known(day: date) -> list[Any]:
        return published.exam_cuts(own, day)

    past = seasons(known(today))
    possible = expected(past, today, level="possible")
    likely = expected(past, today, level="likely")
    years = range(max(FIRST, past[0].first.year), today.year) if past else range(0)
    return Calendar(
        territory,
        str(LABELS[territory]),
        months(today, possible, likely),
        [_expectation(one, likely, lang) for one in possible],
        _trials(known, years, territory, lang),
        len(past),
    )


def _expectation(window: Window, likely: list[Window], lang: str) -> Expectation:
    within = [one for one in likely if one.first <= window.last and window.first <= one.last]
    years = _listed([localized_digits(year, lang) for year in window.years])
    words = ngettext(
        "in %(count)s of the last %(all)s years: %(years)s",
        "in %(count)s of the last %(all)s years: %(years)s",
        len(window.years),
    ) % {
        "count": localized_count(len(window.years), lang),
        "all": localized_count(max(window.asked, len(window.years)), lang),
        "years": years,
    }
    return Expectation(window, within, *_hours(window.hours, lang), words)


def _hours(hours: Hours | None, lang: str) -> tuple[str, str]:
    """Return the usual hours, and the widest where past years differed; "" for what is unknown."""
    if hours is None:
        return "", ""
    around = f"{clock(hours.earliest)}–{clock(hours.latest)}"
    usual = hours.text.replace("-", "–")
    return localized_digits(usual, lang), localized_digits(around, lang) * (around != usual)


def _trials(known: Any, years: range, territory: Territory, lang: str) -> list[Trial]:
    if not years:
        return []
    pairs = list(
        zip(
            backtest(known, years, territory, "likely"),
            backtest(known, years, territory, "possible"),
            strict=True,
        )
    )
    sums = (total(one for one, _other in pairs), total(other for _one, other in pairs))
    return [
        *(_trial(likely, possible, lang) for likely, possible in pairs),
        _trial(*sums, lang),
    ]


def _trial(likely: Year, possible: Year, lang: str) -> Trial:
    came = ngettext("%(count)s season of cuts", "%(count)s seasons of cuts", likely.seasons)
    return Trial(
        localized_digits(likely.year, lang) if likely.year else _("All years"),
        came % {"count": localized_count(likely.seasons, lang)} if likely.seasons else _("none"),
        _worth(likely, lang),
        _worth(possible, lang),
        not likely.year,
    )


def _worth(year: Year, lang: str) -> str:
    """Say what the windows of a year were worth."""
    if not year.windows:
        return _("nothing told")
    count = {
        name: localized_count(getattr(year, name), lang)
        for name in ("hits", "late", "missed", "false_windows", "days_warned", "windows")
    }
    said = []
    if year.seasons:
        said.append(_("begun within: %(hits)s, too late: %(late)s, missed: %(missed)s") % count)
    said.append(_("false: %(false_windows)s of %(windows)s windows") % count)
    said.append(_("days warned: %(days_warned)s") % count)
    return " · ".join(said)


def _iso(first: date, last: date) -> Span:
    return first.isoformat(), last.isoformat()


def _listed(words: list[str]) -> str:
    return _(", ").join(words)


def horizon(today: date) -> date:
    """Return the last day that is looked at."""
    return today + timedelta(days=364)
