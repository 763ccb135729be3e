"""The calendar knows the past alone, tells two territories apart, and counts its own errors."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rasd.outages.events.event import Event, Moment
from rasd.outages.forecasting.backtest import backtest, total
from rasd.outages.forecasting.cuts import exam_cuts
from rasd.outages.forecasting.seasons import seasons
from rasd.outages.forecasting.windows import expected

pytestmark = pytest.mark.one_database


def cut(day: str, hours: str = "02:30-05:30", **changes) -> Event:
    """Return a cut of one morning; the hours are UTC."""
    start, end = (_at(f"{day}T{clock}") for clock in hours.split("-"))
    given = {"kind": "shutdown", "cause": "exam", "cause_said": "exam", "end": end, **changes}
    return Event(source="ioda", id=day, country="Iraq", start=start, scope="national", **given)


def by_days(first: str, last: str, **changes) -> Event:
    """Return a row of many cuts, whose days are Baghdad's."""
    days = [date.fromisoformat(text) for text in (first, last)]
    start, end = (datetime(d.year, d.month, d.day, tzinfo=UTC) - timedelta(hours=3) for d in days)
    a_day = timedelta(days=1)
    given = {"start": Moment(start, start + a_day, "day"), "end": Moment(end, end + a_day, "day")}
    return replace(cut(first), source="stop", **{**given, **changes})


def _at(text: str) -> Moment:
    at = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return Moment(at, at, "minute")


def told(events, as_of: str):
    day = date.fromisoformat(as_of)
    return expected(seasons(exam_cuts(events, day)), day)


PAST = [
    by_days("2017-06-07", "2017-06-13"),
    cut("2018-06-02", "03:00-08:00"),
    cut("2018-06-10", "03:00-08:00"),
    cut("2019-06-12"),
    by_days("2018-02-01", "2018-02-03"),
]


def test_what_came_in_two_of_five_years_is_expected_with_days_hours_and_years():
    [window] = told(PAST, "2020-01-01")
    assert (window.territory, window.years, window.asked) == ("federal", (2017, 2018, 2019), 3)
    assert window.first <= date(2020, 6, 2) and date(2020, 6, 12) <= window.last
    assert window.opens[0] >= window.first and window.closes[1] <= window.last
    assert window.hours.text == "05:30-08:30"
    assert (window.hours.earliest, window.hours.latest) == (5 * 60 + 30, 11 * 60)


def test_one_year_alone_makes_no_calendar():
    assert told([by_days("2018-02-01", "2018-02-03")], "2019-01-01") == []


def test_kurdistan_has_its_own_calendar_and_blocks_of_services_are_in_none():
    there = [by_days(f"{year}-08-06", f"{year}-08-13", area="Kurdistan") for year in (2022, 2023)]
    blocked = [by_days(f"{year}-02-05", f"{year}-02-13", kind="block") for year in (2022, 2023)]
    assert [one.territory for one in told(there + blocked, "2024-01-01")] == ["kurdistan"]


def test_ordered_cuts_at_the_hour_of_an_exam_are_of_its_season_and_others_are_not():
    ordered = {"cause": "government", "cause_said": "Government-ordered"}
    events = [
        by_days("2018-05-31", "2018-05-31"),
        cut("2018-05-31", "03:30-08:00", **ordered),
        cut("2018-06-02", "03:30-08:00", **ordered),
        cut("2018-06-03", "18:00-23:00", **ordered),
        cut("2018-06-04", "03:30-08:00", cause="government", cause_said="Protests"),
    ]
    found = exam_cuts(events, date(2019, 1, 1))
    assert [(one.first.day, one.basis) for one in found] == [
        (31, "recurs"), (31, "stated"), (2, "recurs"),
    ]  # fmt: skip


def test_a_row_over_half_a_year_says_only_that_it_began():
    [found] = exam_cuts([by_days("2016-05-16", "2016-10-08")], date(2017, 1, 1))
    assert (found.first, found.last) == (date(2016, 5, 16), date(2016, 5, 16))


def test_nothing_that_came_later_changes_what_was_told():
    """No look-ahead: later rows, and later ends of rows that had begun, are not there."""
    rng = random.Random(7)
    days = [date(2016, 1, 1) + timedelta(days=rng.randrange(3000)) for _ in range(60)]
    events = [
        by_days(day.isoformat(), (day + timedelta(days=rng.randrange(20))).isoformat())
        for day in days
    ]
    for as_of in (date(2019, 6, 1), date(2021, 1, 1), date(2023, 8, 15)):
        midnight = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC) - timedelta(hours=3)
        lasting = Moment(midnight, midnight, "day")
        before = [
            replace(one, end=lasting if one.end.latest > midnight else one.end)
            for one in events
            if one.start.earliest < midnight
        ]
        assert len(before) < len(events)
        assert told(events, as_of.isoformat()) == told(before, as_of.isoformat())


def test_the_back_test_counts_hits_misses_false_windows_and_days():
    events = [*PAST, by_days("2020-06-20", "2020-06-21"), by_days("2020-09-01", "2020-09-03")]
    lines = backtest(lambda day: exam_cuts(events, day), range(2018, 2022), "federal")
    by_year = {one.year: one for one in lines}
    assert (by_year[2018].windows, by_year[2018].missed) == (0, 2)
    assert (by_year[2019].hits, by_year[2019].missed) == (1, 0)
    assert (by_year[2020].seasons, by_year[2020].missed, by_year[2020].cut_days) == (2, 2, 5)
    assert by_year[2020].false_windows == by_year[2020].windows == 1
    assert by_year[2021].false_windows == by_year[2021].windows and by_year[2021].seasons == 0
    assert total(lines).days_warned == sum(one.days_warned for one in lines) > 0
