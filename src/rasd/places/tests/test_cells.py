import h3
import pytest

from rasd.places.cell_safety import check_cell, coarsest_safe_cell, governorate_at, straddles
from rasd.places.cells import (
    UnpublishableCell,
    cell_centre,
    cell_outline,
    cell_polygon,
    cell_ring_geojson,
    published_cell,
)
from rasd.places.geometry.ring import contains
from rasd.places.names import towns
from rasd.places.precision import RESOLUTIONS
from rasd.places.shapes import outlines

DESERT = (32.5, 41.5)  # Anbar, far from every border
HALABJA = (35.178, 45.986)


def test_only_coarse_cells_can_be_made_and_only_in_iraq():
    for resolution in RESOLUTIONS:
        assert h3.get_resolution(published_cell(*DESERT, resolution)) == resolution
    for resolution in (0, 4, 8, 15):
        with pytest.raises(UnpublishableCell):
            published_cell(*DESERT, resolution)
    with pytest.raises(UnpublishableCell, match="not in Iraq"):
        published_cell(51.5, 0.1, 5)


def test_the_same_place_always_gives_the_same_cell_and_near_places_share_it():
    cell = published_cell(*DESERT, 5)
    lat, lon = h3.cell_to_latlng(cell)
    assert {published_cell(lat + d, lon + d, 5) for d in (-0.02, 0, 0.02)} == {cell}


def test_the_coarsest_cell_wins_even_where_a_finer_one_was_allowed():
    assert coarsest_safe_cell(*DESERT, finest=7) == published_cell(*DESERT, 5)


def test_near_a_border_a_finer_cell_is_taken_only_when_allowed():
    near = next(
        town.point
        for town in towns()
        if straddles(published_cell(*town.point, 5))
        and not straddles(published_cell(*town.point, 6))
    )
    assert coarsest_safe_cell(*near) is None
    assert coarsest_safe_cell(*near, finest=6) == published_cell(*near, 6)


def test_no_chosen_cell_ever_crosses_a_governorates_border():
    for town in towns():
        if cell := coarsest_safe_cell(*town.point, finest=7):
            assert len({governorate_at(*corner) for corner in cell_polygon(cell)}) == 1


def test_a_cell_is_checked_again_before_it_is_published():
    cell = published_cell(*DESERT, 5)
    check_cell(cell, "IQ-AN")
    with pytest.raises(UnpublishableCell, match="not in Basra"):
        check_cell(cell, "IQ-BA")
    with pytest.raises(UnpublishableCell, match="resolution 9"):
        check_cell(h3.latlng_to_cell(*DESERT, 9), "IQ-AN")
    for nonsense in ("Baghdad", "-1", "f" * 17):
        with pytest.raises(UnpublishableCell, match="not an H3 cell"):
            check_cell(nonsense, "IQ-BG")
    crossing = next(c for t in towns() if straddles(c := published_cell(*t.point, 5)))
    with pytest.raises(UnpublishableCell, match="across a border") as refused:
        check_cell(crossing, "IQ-BG")
    assert refused.value.reason == "straddles"


def test_a_cell_in_halabja_is_accepted_though_halabja_has_no_outline():
    check_cell(published_cell(*HALABJA, 7), "IQ-HA")


def test_a_cell_is_drawn_where_its_governorate_is():
    cell = published_cell(*DESERT, 5)
    assert contains(outlines()["IQ-AN"], cell_centre(cell))
    assert cell_outline(cell).startswith("M") and cell_outline(cell).count("L") == 5
    ring = cell_ring_geojson(cell)
    assert ring[0] == ring[-1] and len(ring) == 7
