from datetime import date

import pytest

from rasd.observatory.heat.bounds import lost
from rasd.observatory.heat.spans import by_day, length, minus, minute, union
from rasd.outages.factories import outage_part


def at(first, last=None, precision="minute"):
    return {"earliest": first, "latest": last or first, "precision": precision}


def hours(spans):
    return length(spans) / 60


def of(lasting=None, **changes):
    found = lost(outage_part(**changes), lasting=lasting)
    return hours(found.sure), hours(found.possible), found.is_open


def test_sources_that_differ_make_a_lower_and_an_upper_bound():
    assert of(
        onset=at("2019-10-02T17:00Z", "2019-10-02T17:30Z"),
        resolution=at("2019-10-03T04:30Z", "2019-10-03T06:00Z"),
    ) == (11, 13, False)


def test_hours_that_a_source_saw_working_are_not_sure_and_those_all_saw_working_are_not_counted():
    states = [
        {"source": 1, "start": "2019-10-02T02:00Z", "end": "2019-10-02T06:00Z", "state": "back"},
        {"source": 2, "start": "2019-10-02T04:00Z", "end": "2019-10-02T10:00Z", "state": "cut"},
        {"source": 1, "start": "2019-10-02T06:00Z", "end": "2019-10-02T07:00Z", "state": "partial"},
    ]
    between = {"onset": at("2019-10-02T00:00Z"), "resolution": at("2019-10-02T10:00Z")}
    assert of(**between, states=states) == (5, 8, False)


def test_of_a_season_only_the_known_cuts_are_sure_and_the_stated_hours_count_at_most():
    season = {
        "cause": "exam",
        "onset": at("2023-05-31T21:00Z", precision="day"),
        "resolution": at("2023-06-04T21:00Z", precision="day"),
    }
    cut = {"source": 1, "start": "2023-06-01T01:00Z", "end": "2023-06-01T05:30Z"}
    series = {"pattern": "exam", "local_hours": "04:00-08:00", "occurrences": [cut]}
    assert of(**season, series=series) == (4.5, 4.5 + 3 * 4, False)
    assert of(**season, series={**series, "local_hours": ""}) == (4.5, 4.5, True)
    assert of(**season) == (0, 0, True)


def test_a_cut_without_a_known_end_counts_no_further_than_its_first_day():
    onset = at("2019-10-02T17:00Z")
    assert of(onset=onset, resolution=None) == (0, 4, True)
    evening = minute("2019-10-02T17:00Z")
    lasting = (evening + 120, evening + 600)
    assert of(onset=onset, resolution=None, lasting=lasting) == (2, 10, False)


def test_days_are_those_of_baghdad():
    found = lost(
        outage_part(onset=at("2019-10-02T17:00Z"), resolution=at("2019-10-03T22:00Z")), lasting=None
    )
    minutes = dict(by_day(found.sure))
    assert minutes == {date(2019, 10, 2): 240, date(2019, 10, 3): 1440, date(2019, 10, 4): 60}


@pytest.mark.parametrize(
    ("others", "left"),
    [(((2, 3),), ((0, 2), (3, 9))), (((0, 9),), ()), (((5, 20), (-3, 1)), ((1, 5),))],
    ids=["a hole", "all", "both edges"],
)
def test_minutes_are_taken_away(others, left):
    assert minus(union([(0, 4), (4, 9), (7, 7)]), others) == left
