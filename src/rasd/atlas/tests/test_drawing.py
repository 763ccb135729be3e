"""The arithmetic behind the map: steps of colour, room for names, what lies inside the window."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasd.atlas.drawing import label_room, outlines, ramp, window
from rasd.atlas.drawing.clip import clipped
from rasd.atlas.locator import locate
from rasd.atlas.views import case, public
from rasd.places import shapes
from rasd.places.geometry.path import from_path

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


@given(st.lists(st.integers(0, 10_000), min_size=1))
def test_every_count_has_one_step_and_more_records_never_a_lighter_one(counts):
    classes = ramp.bounds(counts)
    levels = [ramp.level(count, classes) for count in sorted(counts)]
    assert levels == sorted(levels)
    assert all(
        0 <= level <= 5 and (level == 0) == (n == 0) for n, level in zip(sorted(counts), levels)
    )


@given(st.lists(st.integers(1, 10_000), min_size=1))
def test_the_legend_has_no_gap_and_ends_at_the_largest_count(counts):
    classes = ramp.bounds(counts)
    assert classes[0][0] == 1 and classes[-1][1] == max(counts)
    assert all(after[0] == before[1] + 1 for before, after in pairwise(classes))


def test_one_record_more_is_not_the_difference_between_light_and_dark():
    classes = ramp.bounds([1, 2])
    assert [ramp.level(count, classes) for count in (1, 2)] == [2, 4]


def test_a_shape_is_cut_at_the_edges_of_the_box():
    assert set(clipped(SQUARE, (5, 5, 20, 20))) == {(5, 5), (10, 5), (10, 10), (5, 10)}
    assert clipped(SQUARE, (20, 20, 30, 30)) == []
    assert clipped(SQUARE, (-5, -5, 20, 20)) == SQUARE


@pytest.mark.parametrize("code", [shape.code for shape in shapes.drawing().shapes])
def test_a_chosen_governorate_is_whole_in_its_window(code):
    box = window.box_of(window.around(code))
    full = shapes.outlines().get(code, [])
    drawn = from_path(outlines.inside(code, box))
    assert [len(ring) for ring in drawn] == [len(ring) for ring in full]


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_the_capital_and_most_names_have_room_even_on_a_telephone(lang):
    left_out = label_room.nameless(lang, label_room.NARROW)
    assert "IQ-BG" not in left_out
    assert len(left_out) <= 6
    assert len(label_room.nameless(lang, label_room.WIDE)) <= 2


def test_the_small_map_marks_no_more_than_was_published():
    assert locate("online") is None and locate("unknown") is None
    assert locate("IQ-HA").marker
    assert locate("IQ-BG").cell == ""


@pytest.mark.parametrize("view", [public.map_page, case.case_page, case.version_page])
def test_the_desk_store_is_closed_while_these_pages_are_made(view):
    assert view.is_public
