"""A state rests on enough measurements of one day; what could not decide is never "ok"."""

from datetime import UTC, datetime, timedelta

import pytest

from rasd.outages.reachability.judging import Counted, judge

pytestmark = pytest.mark.one_database
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def hour(back: int, **counts: int) -> Counted:
    return Counted(NOON - timedelta(hours=back), **counts)


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        ([hour(0, ok=3)], "ok"),
        ([hour(0, ok=1), hour(5, ok=2)], "ok"),
        ([hour(0, blocked=2, ok=1)], "blocked"),
        ([hour(0, blocked=1, ok=2)], "mixed"),
        ([hour(0, down=3)], "down"),
        ([hour(0, ok=2, insufficient=40)], "insufficient"),
        ([hour(0, ok=2), hour(24, ok=1)], "insufficient"),
        ([hour(0, insufficient=9)], "insufficient"),
    ],
    ids=["ok", "in a day", "two thirds", "fewer", "down", "two", "older than a day", "undecided"],
)
def test_a_day_with_enough_measurements_decides(hours, state):
    assert judge(hours).state == state


def test_the_newest_day_with_enough_is_the_last_known_one():
    found = judge([hour(0, insufficient=7), hour(2, ok=1), hour(90, blocked=3), hour(200, ok=9)])
    assert (found.state, found.until, found.blocked) == ("blocked", NOON - timedelta(hours=90), 3)
    assert judge([]) is None
