from rasd.places.catalogue import DATA
from rasd.places.cell_safety import governorate_at
from rasd.places.geometry.ring import contains
from rasd.places.names import governorates, towns
from rasd.places.shapes import drawing, outlines


def test_the_map_shows_every_governorate_and_halabja_as_a_marker():
    shapes = {shape.code: shape for shape in drawing().shapes}
    assert set(shapes) == {place.code for place in governorates()}
    assert [code for code, shape in shapes.items() if not shape.path] == ["IQ-HA"]
    assert contains(outlines()["IQ-SU"], (shapes["IQ-HA"].x, shapes["IQ-HA"].y))


def test_every_label_stands_inside_its_governorate_and_the_view_box():
    _, _, width, height = map(int, drawing().view_box.split())
    for shape in drawing().shapes:
        assert 0 < shape.x < width and 0 < shape.y < height
        assert not shape.path or contains(outlines()[shape.code], (shape.x, shape.y))


def test_the_drawing_stays_small():
    assert (DATA / "shapes.json").stat().st_size <= 8192


def test_most_towns_are_drawn_in_the_governorate_they_are_listed_in():
    agree = sum(governorate_at(*town.point) == town.governorate for town in towns())
    assert agree / len(towns()) > 0.85
