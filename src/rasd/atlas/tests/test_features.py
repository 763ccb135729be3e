"""OGC API - Features: programs for maps find the records by box and time, page by page."""

import json

import h3
import pytest

from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case
from rasd.places import names

ITEMS = "/api/v1/features/collections/cases/items"
CELL = h3.latlng_to_cell(33.3, 44.4, 6)
IN_A_CELL = {**BAGHDAD, "precision": "cell", "cell": CELL}


def refs(get, question=""):
    answer = get(f"{ITEMS}{question}")
    assert answer["Content-Type"] == "application/geo+json"
    found = json.loads(answer.content)
    assert found["numberReturned"] == len(found["features"]) <= found["numberMatched"]
    return [one["id"] for one in found["features"]]


def test_everything_is_found_from_the_first_document(get):
    publish_case()
    seen, waiting = set(), ["/api/v1/features"]
    while waiting:
        found = json.loads(get(waiting.pop()).content)
        ways = [*found["links"], *(w for c in found.get("collections", []) for w in c["links"])]
        for way in (one["href"].removeprefix("http://testserver") for one in ways):
            if way.startswith("/") and way not in seen:
                seen.add(way)
                answer = get(way)
                if "json" in answer["Content-Type"] and "links" in answer.json():
                    waiting.append(way)
    assert {"/api/v1/openapi.json", ITEMS, "/api/v1/features/collections/cases"} <= seen
    assert get("/api/v1/features/conformance").json()["conformsTo"]


def test_a_box_finds_what_is_drawn_in_it_or_touches_it_and_nothing_else(get):
    publish_case(place=IN_A_CELL)
    publish_case(place={**BAGHDAD, "governorate": "IQ-NI"})
    publish_case(place=ONLINE)
    west, south, east, north = edges()
    everything = "?bbox=38,29,49,38"
    assert refs(get, everything) == ["IQ-2019-0002", "IQ-2019-0001"]
    touching = f"?bbox={east - 0.001},{south},{east + 1},{north}"
    assert refs(get, touching) == ["IQ-2019-0001"]
    assert refs(get, f"?bbox={east + 0.001},{south},{east + 0.1},{north}") == []
    # Inside the rectangle around the hexagon, outside the hexagon itself.
    assert refs(get, f"?bbox={west},{north - 0.0001},{west + 0.0001},{north}") == []
    assert refs(get, f"?bbox=170,29,{east},38") == ["IQ-2019-0002", "IQ-2019-0001"]
    lat, lon = names.by_code("IQ-NI").point
    assert refs(get, f"?bbox={lon},{lat},0,{lon},{lat},9") == ["IQ-2019-0002"]


def test_every_cell_is_found_by_the_same_boxes_as_by_looking_at_each(site):
    """The way down from large cells leaves out none and takes in none."""
    from random import Random

    from rasd.atlas.drawing.clip import clipped
    from rasd.atlas.filters import Filters
    from rasd.atlas.follow import follow
    from rasd.atlas.queries.onward import stretch
    from rasd.places.cells import cell_ring_geojson

    chance, rings = Random(7), {}
    for number in range(24):
        at = (32.2 + 0.8 * chance.random(), 41.2 + 0.8 * chance.random())
        cell = h3.latlng_to_cell(*at, chance.choice((5, 6, 7)))
        publish_case(place={**IN_A_CELL, "governorate": "IQ-AN", "cell": cell})
        rings[f"IQ-2019-{number + 1:04}"] = [tuple(p) for p in cell_ring_geojson(cell)[:-1]]
    follow()
    for _ in range(60):
        west, south = 41.2 + chance.random(), 32.2 + chance.random()
        box = (west, south, west + chance.random() ** 3, south + chance.random() ** 3)
        found = {one.ref for one, _body in stretch(Filters(), 100, None, (box,)).records}
        assert found == {ref for ref, ring in rings.items() if clipped(ring, box)}


def test_a_time_is_a_moment_or_an_interval_with_open_ends(get):
    publish_case(started="2019-10-02")
    publish_case(started="2019-11")
    for asked, expected in {
        "2019-10-02": 1,
        "2019-10-01T22:00:00Z": 1,
        "2019-11-20": 1,
        "2019-10-03/..": 1,
        "/2019-10-31": 1,
        "2019/2020": 2,
        "2018-01-01T00:00:00Z/2018-12-31T00:00:00Z": 0,
    }.items():
        assert len(refs(get, f"?datetime={asked}")) == expected, asked


def test_a_program_pages_through_with_the_sites_filters(get):
    for _ in range(3):
        publish_case(place=IN_A_CELL)
    publish_case(place=IN_A_CELL, status="verified")
    seen, address = [], f"{ITEMS}?limit=2&status=documented&bbox=44,33,45,34"
    while address:
        found = json.loads(get(address.removeprefix("http://testserver")).content)
        assert found["numberMatched"] == 3
        seen += [one["id"] for one in found["features"]]
        address = next((w["href"] for w in found["links"] if w["rel"] == "next"), "")
    assert seen == ["IQ-2019-0003", "IQ-2019-0002", "IQ-2019-0001"]
    assert len(refs(get, "?limit=100000")) == 4, "more than the most is the most, no error"


def test_one_feature_by_its_ref_and_what_was_taken_back_is_gone(get):
    publish_case(place=IN_A_CELL)
    publish_case()
    retract_case("IQ-2019-0002", reason="Wrong place")
    one = json.loads(get(f"{ITEMS}/IQ-2019-0001").content)
    assert one["geometry"]["type"] == "Polygon" and one["properties"]["cell"] == CELL
    assert get(f"{ITEMS}/IQ-2019-0002", 410).json()["reason"] == {"en": "Wrong place"}
    get(f"{ITEMS}/IQ-2019-0009", 404)


@pytest.mark.parametrize(
    "asked",
    [
        "bbox=1,2,3",
        "bbox=0,9,1,8",
        "bbox=nan,0,1,1",
        "datetime=../..",
        "datetime=soon",
        "datetime=2019-13-01/..",
        "datetime=2020/2019",
        "datetime=2019-10-01T12:00:00",
        "limit=0",
        "colour=red",
        "from=2019",
    ],
)
def test_what_cannot_be_read_is_refused_by_name(get, asked):
    assert asked.partition("=")[0] in get(f"{ITEMS}?{asked}", 400).json()["errors"]


def edges():
    corners = h3.cell_to_boundary(CELL)
    lats, lons = [c[0] for c in corners], [c[1] for c in corners]
    return min(lons), min(lats), max(lons), max(lats)
