"""PELT puts an onset where the level fell; without its library that is said."""

import sys
from datetime import UTC, datetime

import pytest

from rasd.outages.detecting.connectivity import HOUR, Hour, episodes
from rasd.outages.detecting.refining import RefinementMissing, refined

START = datetime(2023, 6, 1, tzinfo=UTC)
VALUES = [99.0, 101.0] * 48 + [85.0, 84.0, 30.0, 5.0, 4.0] + [100.0] * 12
pytestmark = pytest.mark.one_database


def cut():
    hours = [Hour(START + number * HOUR, value) for number, value in enumerate(VALUES)]
    (found,) = episodes(hours)
    return hours, found


@pytest.mark.drill  # the library is an extra, by which a test run would not wait
def test_the_onset_is_where_the_level_fell():
    hours, found = cut()
    after = refined(hours, found)
    assert after.onset_latest in {START + n * HOUR for n in (96, 98)}
    assert (after.resolved_latest, after.kind) == (found.resolved_latest, found.kind)


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "ruptures", None)
    with pytest.raises(RefinementMissing, match=r"rasd\[detect\]"):
        refined(*cut())
