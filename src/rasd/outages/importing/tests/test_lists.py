"""Lists are taken in whole, each row once, and as they were written."""

import pytest
from tests.shared_data import shared

from rasd.outages.events.event import Event as Pure
from rasd.outages.events.reading import read_events
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.models import Event, Import

LIST = """ID,Begin time,End time,Country,Cause
A,4/3/2020 15:15:00 PM,N/A,Iraq,Exams
B,nonsense,,Iraq,Exams
A,4/4/2020 15:15:00 PM,4/4/2020 16:15:00 PM,Iraq,Exams
"""


@pytest.fixture
def some(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    return path


def test_a_list_is_taken_once_and_its_bad_rows_are_named(take, some):
    outcome, refused = take("ioda-list", some)
    assert (outcome.counts, outcome.rejected) == (Counts(new=2), 1)
    assert [(row.line, row.why[:10]) for row in refused] == [(3, "begin time")]
    assert set(Event.objects.values_list("key", flat=True)) == {"A", "A~2"}
    again, _refused = take("ioda-list", some)
    assert again.earlier == Import.objects.get()
    assert take("ioda-list", some, again=True)[0].counts == Counts(unchanged=2)


def test_an_amended_row_replaces_what_it_said_before(take, some):
    take("ioda-list", some)
    some.write_text(LIST.replace("16:15", "18:15"))
    assert take("ioda-list", some)[0].counts == Counts(changed=1, unchanged=1)
    amended = Event.objects.get(key="A~2")
    assert amended.end_latest.hour == 18
    assert amended.raw["End time"] == "4/4/2020 18:15:00 PM"


def test_a_dry_run_counts_and_writes_nothing(take, some):
    assert take("ioda-list", some, dry_run=True)[0].counts == Counts(new=2)
    assert not Event.objects.exists() and not Import.objects.exists()


def test_the_whole_list_of_ioda_is_taken_and_comes_back_as_it_was_read(take):
    path = shared("shutdowns", "ioda_outages.csv")
    outcome, refused = take("ioda-list", path)
    assert (outcome.counts.new, refused) == (1595, [])
    read = [one for one in read_events(path) if isinstance(one, Pure)]
    stored = [one.as_event() for one in Event.objects.order_by("number")]
    assert [one.start for one in stored] == [one.start for one in read]
    assert [one.networks for one in stored] == [one.networks for one in read]
