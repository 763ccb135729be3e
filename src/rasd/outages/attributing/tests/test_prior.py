from tests.shared_data import shared

from rasd.outages.attributing.prior import RULES, priors
from rasd.outages.events.event import Event
from rasd.outages.events.moments import any_moment
from rasd.outages.events.reading import read_events


def event(start, scope="national", country="Iraq"):
    return Event("list", start, country, any_moment(start, country), scope=scope)


def leanings(*events):
    return [one.leaning for one in priors(events)]


def test_cuts_at_the_same_hour_within_days_look_deliberate():
    exams = [event("2019-07-01 02:40", "regional"), event("2019-07-04 02:50", "regional")]
    assert leanings(*exams) == ["deliberate", "deliberate"]
    assert leanings(exams[0], event("2019-07-04 02:50", "regional", "Iran")) == ["technical"] * 2


def test_two_rows_of_the_same_cut_are_no_recurrence():
    same = [event("2019-07-01 02:40", "regional"), event("2019-07-01 02:45", "regional")]
    assert leanings(*same) == ["technical", "technical"]


def test_a_day_without_a_clock_time_decides_nothing():
    assert leanings(event("2019-07-01")) == ["insufficient"]


def test_the_error_rates_that_are_shown_are_those_measured_on_the_hand_checked_list():
    rows = list(read_events(shared("shutdowns", "ioda_outages.csv")))
    known = [one for one in priors(rows) if one.event.cause]
    for rule, holds in {
        "recurs_at_the_same_hour": lambda one: one.recurs,
        "on_the_half_hour_and_country_wide": lambda one: one.on_the_half_hour and one.whole_country,
    }.items():
        ordered = [one for one in known if one.event.cause != "technical"]
        technical = [one for one in known if one.event.cause == "technical"]
        rates = RULES[rule]
        assert (rates.ordered, rates.technical) == (len(ordered), len(technical))
        assert rates.found == sum(map(bool, map(holds, ordered)))
        assert rates.mistaken == sum(map(bool, map(holds, technical)))
