"""What cannot have been measured so is told from what was."""

import pytest

from rasd.outages.measurements.clock import misplaced
from rasd.outages.measurements.scoring import Scored
from rasd.outages.measurements.verdict import ok
from rasd.outages.measurements.volume import Volume

pytestmark = pytest.mark.one_database


def measured(time="2019-10-03T12:00:00Z", name="20191003120500.1_IQ_telegram_x", **changes):
    given = {"id": name, "test": "telegram", "time": time, "country": "IQ", "network": "AS1"}
    return Scored(**given, input="", verdict=ok("app", "reached"), **changes)


@pytest.mark.parametrize(
    ("time", "believed"),
    [
        ("2019-10-03T12:59:00Z", True),
        ("2019-10-03T14:00:00Z", False),
        ("2019-09-20T00:00:00Z", True),
        ("2018-10-03T12:00:00Z", False),
    ],
    ids=["a little ahead", "ahead", "sent after a cut", "dated back"],
)
def test_a_time_is_believed_while_the_arrival_allows_it(time, believed):
    assert (misplaced(measured(time)) == "") is believed


def test_a_report_stays_open_for_hours_but_not_for_years():
    name = "20191003T120500Z_telegram_IQ_1_n1_x"
    assert misplaced(measured("2019-10-03T18:00:00Z", name)) == ""
    assert misplaced(measured("2018-10-03T18:00:00Z", name)) != ""
    assert misplaced(measured(name="")) == ""


def test_a_flood_counts_up_to_its_bound_and_is_named():
    volume = Volume(most=3)
    assert [volume.too_many(measured()) for _ in range(5)] == [False] * 3 + [True] * 2
    assert not volume.too_many(measured("2019-10-03T12:01:00Z"))
    [flood] = volume.floods()
    assert flood.startswith("2019-10-03T12:00Z AS1 telegram: 5")


def test_counting_forgets_the_small_and_keeps_the_flood():
    volume = Volume(most=3, remembered=10)
    for minute in range(40):
        volume.too_many(measured(f"2019-10-03T11:{minute:02}:00Z"))
        volume.too_many(measured())
    assert len(volume.counts) <= 10 and len(volume.floods()) == 1
