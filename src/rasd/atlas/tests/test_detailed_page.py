"""The detailed map: only asked for, under its own policy, and never needed."""

import json

import brotli
import pytest

from rasd.atlas.detailed import libraries, written
from rasd.atlas.factories import BAGHDAD, publish_case
from rasd.places import cells
from rasd.places.geometry.ring import edges

CELL = cells.published_cell(33.31, 44.36, 6)
THERE = {**BAGHDAD, "precision": "cell", "cell": CELL}


@pytest.fixture
def built(monkeypatch):
    monkeypatch.setattr("rasd.atlas.views.detailed.is_built", lambda: True)


def test_the_page_carries_the_plain_map_and_one_script_under_its_own_policy(get, built):
    publish_case(place=THERE)
    answer = get("/en/map/detailed/?status=documented&page=3")
    page = answer.content.decode()
    assert page.count("<script") == 1 and 'type="module"' in page
    for directive in ("script-src 'self'", "worker-src 'self'", "connect-src 'self'"):
        assert directive in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert 'class="map' in page and "What these records cannot say" in page
    assert 'data-cells="/api/v1/cells?status=documented&amp;"' in page
    assert 'href="/en/map/?status=documented"' in page


def test_it_is_reached_from_the_map_alone_with_the_same_question(get, built):
    publish_case(place=THERE)
    assert 'href="/en/map/detailed/?place=IQ-BG"' in get("/en/map/?place=IQ-BG").content.decode()
    assert b"map/detailed" not in get("/en/data/").content


@pytest.mark.parametrize("headers", [{"Save-Data": "on"}, {}])
def test_who_saves_data_or_has_no_libraries_gets_the_plain_map_and_is_told(
    get, monkeypatch, headers
):
    monkeypatch.setattr("rasd.atlas.views.detailed.is_built", lambda: bool(headers))
    publish_case()
    page = get("/en/map/detailed/", **headers).content.decode()
    assert "<script" not in page and 'id="detailed"' not in page
    assert "Here is the plain one, with the same records." in page and 'class="map' in page


def test_names_are_in_the_language_of_the_page_and_nothing_of_a_record_is_in_them(get):
    publish_case(place=THERE, title={"en": "Not for the ground"})
    answer = get("/ckb/map/detailed/ground.json")
    names = {one[3] for one in json.loads(answer.content)["names"]}
    assert {"سلێمانی", "هەولێر", "دیجلە"} <= names
    assert b"Not for the ground" not in answer.content
    assert len(answer.content) < 60_000


def test_a_border_that_two_governorates_share_is_drawn_once_and_the_outer_one_not():
    left, right = [(0, 0), (1, 0), (1, 1), (0, 1)], [(1, 0), (2, 0), (2, 1), (1, 1)]
    assert written.inner_borders([left, right]) == [[(1, 0), (1, 1)]]
    assert len(edges(left)) == 4


def test_hexagons_come_with_their_corners_where_asked_and_never_a_point(get):
    publish_case(place=THERE)
    answer = get("/api/v1/cells?z=14&bbox=44,33,45,34&outlines=true").json()
    assert answer["cells"] == [[CELL, 1]]
    ((*corners,),) = answer["outlines"]
    assert len(corners) == 12
    assert all(44.2 < lon < 44.5 for lon in corners[::2])
    assert all(33.2 < lat < 33.4 for lat in corners[1::2])
    assert max(corners[::2]) - min(corners[::2]) > 0.05


def test_our_own_part_of_it_is_light_and_asks_nobody_else(get, built):
    publish_case(place=THERE)
    folder = libraries.VENDOR.parent
    ours = [*sorted((folder / "detailed").glob("*.js")), folder / "detailed.css"]
    texts = [one.read_bytes() for one in ours]
    page = get("/ckb/map/detailed/").content
    assert sum(len(brotli.compress(text)) for text in [*texts, page]) < 24_000
    assert all(b"https://" not in text and b"innerHTML" not in text for text in texts)


def test_a_package_that_is_missing_is_named_and_nothing_is_written(tmp_path):
    with pytest.raises(FileNotFoundError, match="maplibre-gl"):
        libraries.build(tmp_path / "node_modules", tmp_path / "vendor")
    assert not (tmp_path / "vendor").exists()
