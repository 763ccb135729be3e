"""From layers in degrees to the one file that the browser reads by pieces."""

from pathlib import Path

from rasd.atlas.detailed.basemap.cutting import cut_line
from rasd.atlas.detailed.basemap.grid import Tile, inside_tile, mercator, reach, tiles_over
from rasd.atlas.detailed.basemap.ground import BOUNDS, Ground, ground
from rasd.atlas.detailed.basemap.pmtiles import archive
from rasd.atlas.detailed.basemap.vector_tile import POLYGON, Layer, tile
from rasd.atlas.drawing.clip import Box, clipped
from rasd.places.geometry.simplify import Line, simplify

ZOOMS = range(3, 9)
"""Above the last one, browsers enlarge it: its unit is 38 m, finer than the sources are."""
LARGEST_BYTES = 1_500_000
_PIXEL = 1 / 512
"""A screen's pixel in a tile, as browsers draw it."""


def basemap(node_modules: Path) -> bytes:
    """Return the PMTiles archive; the same packages give the same bytes.

    Raises FileNotFoundError for a missing package and ValueError above 1.5 MB.
    """
    layers = ground(node_modules)
    west, south, east, north = BOUNDS
    box = (*mercator((west, north)), *mercator((east, south)))
    tiles: dict[Tile, bytes] = {}
    for zoom in ZOOMS:
        drawn = [_for_zoom(layer, zoom) for layer in layers if zoom >= layer.first_zoom]
        for one in tiles_over(box, zoom):
            tiles[one] = tile([_in_tile(layer, one) for layer in drawn])
    metadata = {
        "attribution": "Natural Earth",
        "vector_layers": [{"id": layer.name, "fields": {}} for layer in layers],
    }
    content = archive(tiles, BOUNDS, metadata)
    if len(content) > LARGEST_BYTES:
        raise ValueError("the ground of the map outgrew its 1.5 MB")
    return content


def _for_zoom(layer: Ground, zoom: int) -> Ground:
    """Return the layer in the square of the world, with the points that this zoom can show."""
    tolerance = 0.5 * _PIXEL / 2**zoom
    closed = layer.kind == POLYGON
    paths = []
    for path in layer.paths:
        line = [mercator(point) for point in path]
        kept = simplify([*line, line[0]] if closed else line, tolerance)
        paths.append(kept[:-1] if closed else kept)
    return Ground(layer.name, layer.kind, paths)


def _in_tile(layer: Ground, one: Tile) -> Layer:
    box = reach(one)
    near = (path for path in layer.paths if _touches(path, box))
    pieces = (piece for path in near for piece in _cut(layer, path, box))
    return layer.name, layer.kind, [[inside_tile(at, one) for at in piece] for piece in pieces]


def _cut(layer: Ground, path: Line, box: Box) -> list[Line]:
    return [clipped(path, box)] if layer.kind == POLYGON else cut_line(path, box)


def _touches(path: Line, box: Box) -> bool:
    left, top, right, bottom = box
    xs, ys = [x for x, _y in path], [y for _x, y in path]
    return min(xs) <= right and max(xs) >= left and min(ys) <= bottom and max(ys) >= top
