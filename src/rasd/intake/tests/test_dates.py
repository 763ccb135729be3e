"""Dates as people know them: to the year, the month or the day, in any digits."""

import pytest
import time_machine

from rasd.intake.factories import errors_of, form_data
from rasd.intake.forms import ReportForm


def date_of(day="", month="", year=""):
    form = ReportForm(form_data(day=day, month=month, year=year))
    assert form.is_valid(), form.errors
    return form.fields_given().day


@time_machine.travel("2026-05-10 09:00 +0300", tick=False)
def test_dates_stop_where_knowledge_stops_in_any_digits():
    assert date_of() == ""
    assert date_of(year="٢٠١٩") == "2019"
    assert date_of(month="10", year="۲۰۱۹") == "2019-10"
    assert date_of("٢", "10", "2019") == "2019-10-02"
    assert date_of("10", "5", "2026") == "2026-05-10"


@time_machine.travel("2026-05-10 09:00 +0300", tick=False)
@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"day": "2", "month": "10"}, "year"),
        ({"day": "2", "year": "2019"}, "month"),
        ({"year": "19"}, "year"),
        ({"year": "2027"}, "year"),
        ({"month": "6", "year": "2026"}, "month"),
        ({"day": "11", "month": "5", "year": "2026"}, "day"),
        ({"day": "x", "month": "5", "year": "2026"}, "day"),
        ({"month": "13", "year": "2020"}, "month"),
    ],
)
def test_a_date_that_cannot_be_names_the_part_to_look_at(given, field):
    assert set(errors_of(**given)) == {field}
