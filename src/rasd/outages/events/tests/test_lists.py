from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from tests.shared_data import shared

from rasd.outages.events.event import Event
from rasd.outages.events.moments import any_moment, day, minute
from rasd.outages.events.reading import read_events
from rasd.outages.events.tables import ListError


def events(name):
    return list(read_events(shared("shutdowns", name)))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Wednesday, March 17, 2021, 4:40:00 PM", "2021-03-17 16:40"),
        ("Wednesday March 17, 2021, 12:05 AM", "2021-03-17 00:05"),
        ("4/3/2020  15:15:00 PM", "2020-04-03 15:15"),
        ("Friday, May 1, 2020, 23:40:00 AM", "2020-05-01 23:40"),
        ("Friday, May 1, 2020, 2:30: AM", "2020-05-01 02:30"),
    ],
)
def test_times_are_read_as_people_wrote_them(text, clock):
    assert f"{minute(text).earliest:%Y-%m-%d %H:%M}" == clock


@pytest.mark.parametrize("text", ["", "N/A", "soon", "13/13/2020 10:00", "May 1, 2020, 25:00:00"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError):
        minute(text)


@pytest.mark.parametrize("moment", ["0001-01-01", "9999-12-31", "0001-01-01T00:00:00+09:00"])
def test_a_row_at_the_end_of_the_calendar_does_not_keep_the_others_from_being_read(
    tmp_path, moment
):
    (tmp_path / "list.csv").write_text(f"id,start\n1,{moment}\n2,2019-10-02\n")
    odd, usual = read_events(tmp_path / "list.csv")
    assert odd.line == 2 and usual.id == "2"


def test_a_header_without_end_is_no_list(tmp_path):
    (tmp_path / "list.csv").write_text('"' + "x" * (1 << 25) + '",start\n1,2\n')
    with pytest.raises(ListError, match="header"):
        list(read_events(tmp_path / "list.csv"))


def test_a_day_in_iraq_begins_three_hours_before_that_of_utc():
    found = day("2019-10-02", "Iraq")
    assert found.earliest == datetime(2019, 10, 1, 21, tzinfo=UTC)
    assert found.latest - found.earliest == timedelta(days=1)


def test_a_day_on_an_unknown_clock_is_as_wide_as_anywhere():
    found = any_moment("2019-10-02", "Gabon")
    assert found.latest - found.earliest == timedelta(hours=24 + 12 + 14)


def test_every_row_of_the_hand_checked_list_is_imported_and_reversed_ends_are_left_open():
    rows = events("ioda_outages.csv")
    assert len(rows) == 1595 and all(isinstance(row, Event) for row in rows)
    assert sum(1 for row in rows if row.remarks) == 76
    assert all(row.end is None for row in rows if row.remarks)
    causes = Counter(row.cause for row in rows if row.country == "Iraq")
    assert causes["government"] + causes["exam"] == 37


def test_both_layouts_of_the_civil_society_list_are_read():
    new, old = events("stop_keepiton.csv"), events("stop_2019_raw.csv")
    assert (len(new), len(old)) == (2090, 205)
    assert sum(1 for row in new if row.country == "Iraq") == 31
    assert sum(1 for row in old if row.country == "Iraq") == 8
    dark = next(row for row in old if row.country == "Iraq" and "telegram" in row.services)
    assert dark.kind == "block"


def test_a_row_without_a_beginning_is_named_and_the_others_are_read(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("id,start,country\n1,not a time,Iraq\n2,2019-10-02 17:00,Iraq\n")
    bad, good = read_events(file)
    assert bad.line == 2 and "not a time" in bad.why
    assert good.id == "2"


def test_a_file_that_is_no_list_is_refused(tmp_path):
    (tmp_path / "other.csv").write_text("name,colour\n1,2\n")
    with pytest.raises(ListError):
        read_events(tmp_path / "other.csv")
