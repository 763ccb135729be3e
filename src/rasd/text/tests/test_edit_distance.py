import pytest

from rasd.text.edit_distance import within


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("بغداد", "بغداد", 0),
        ("بغدد", "بغداد", 1),
        ("بغاداد", "بغداد", 1),
        ("بفداد", "بغداد", 1),
        ("بغادد", "بغداد", 1),
        ("bsara", "basra", 1),
        ("", "ab", 2),
        ("baghdad", "basra", None),
    ],
)
def test_slips_are_counted_up_to_two(one, other, slips):
    assert within(one, other, 2) == within(other, one, 2) == slips


def test_more_slips_than_asked_for_are_none():
    assert within("بغدد", "بغداد", 0) is None
    assert within("kirkuk", "karkok", 1) is None
