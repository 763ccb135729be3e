from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasd.places.geometry.path import from_path, to_path
from rasd.places.geometry.projection import VIEW_BOX, project, unproject
from rasd.places.geometry.ring import area, contains, edges, label_point
from rasd.places.geometry.shared_borders import simplify_together
from rasd.places.geometry.simplify import distance_to_segment, simplify
from rasd.places.geometry.turned import turned

WAVE = [(0, 0), (1, 4), (2, -4), (3, 4), (4, 0)]
LEFT = [(-5, 0), (0, 0), (0.1, 1), (-0.1, 2), (0.2, 3), (0, 4), (-5, 4)]
RIGHT = [(5, 0), (5, 4), (0, 4), (0.2, 3), (-0.1, 2), (0.1, 1), (0, 0)]


@given(st.floats(29.1, 37.4), st.floats(38.7, 48.7))
def test_a_projected_point_of_iraq_is_in_the_view_box_and_comes_back(lat, lon):
    x, y = project(lat, lon)
    assert VIEW_BOX[0] <= x <= VIEW_BOX[2] and VIEW_BOX[1] <= y <= VIEW_BOX[3]
    assert unproject(x, y) == pytest.approx((lat, lon))


def test_east_is_right_and_north_is_up():
    baghdad, basra, mosul = project(33.3, 44.4), project(30.5, 47.8), project(36.3, 43.1)
    assert mosul[0] < baghdad[0] < basra[0]
    assert mosul[1] < baghdad[1] < basra[1]


@given(
    st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=3, max_size=40),
    st.floats(0.1, 20),
)
def test_no_point_left_out_is_farther_from_the_line_than_the_tolerance(line, tolerance):
    kept = simplify(line, tolerance)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    for point in line:
        assert min(distance_to_segment(point, a, b) for a, b in pairwise(kept)) <= tolerance + 1e-9


def test_neighbours_keep_one_common_border():
    left, right = simplify_together([LEFT, RIGHT], tolerance=1)
    assert {(0, 0), (0, 4)} <= set(left) & set(right)
    assert not set(LEFT[2:5]) & set(left + right)
    left, right = simplify_together([LEFT, RIGHT], tolerance=0.05)
    shared = {frozenset(edge) for edge in edges(left)} & {frozenset(edge) for edge in edges(right)}
    assert len(shared) == 4


def test_an_island_without_neighbours_stays_a_ring():
    square = [(0, 0), (5, 0.01), (10, 0), (10, 10), (0, 10)]
    (ring,) = simplify_together([square], tolerance=0.5)
    assert sorted(ring) == [(0, 0), (0, 10), (10, 0), (10, 10)]
    assert area(ring) == 100


def test_paths_are_whole_numbers_and_read_back():
    rings = [[(0, 0), (10, 0), (10, -7), (-3, 12)], [(100, 5), (90, 5), (90, 20)]]
    path = to_path(rings)
    assert path == "M0 0l10 0 0-7-13 19zM100 5l-10 0 0 15z"
    assert from_path(path) == rings
    assert to_path([[(0, 0), (0.2, 0.1), (0.4, 0.3)]]) == ""
    with pytest.raises(ValueError, match="path data"):
        from_path("M0 0C1 2 3 4 5 6z")


def test_a_hole_is_outside_and_a_label_avoids_it():
    rings = [[(0, 0), (100, 0), (100, 100), (0, 100)], [(30, 30), (100, 30), (100, 70), (30, 70)]]
    assert contains(rings, (10, 50)) and not contains(rings, (50, 50))
    assert contains(rings, label_point(rings))


def test_turned_rings_are_the_same_rings_with_common_borders_in_one_direction():
    left, right = [(0, 0), (4, 0), (5, 3), (4, 6), (0, 6)], [(4, 0), (9, 0), (9, 6), (4, 6), (5, 3)]
    found = turned([left, right])
    assert [sorted(ring) for ring in found] == [sorted(left), sorted(right)]
    assert [area(ring) for ring in found] == [area(left), area(right)]
    common = set(edges(found[0])) & set(edges(found[1]))
    assert {frozenset(edge) for edge in common} == {
        frozenset({(4, 0), (5, 3)}),
        frozenset({(5, 3), (4, 6)}),
    }
    assert all(ring[0] in {(4, 0), (4, 6)} for ring in found)
