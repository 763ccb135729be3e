"""The tile grid of web maps: spherical Mercator, the world as one square from 0 to 1."""

from collections.abc import Iterator
from math import asinh, pi, radians, tan

from rasd.atlas.drawing.clip import Box
from rasd.places.geometry.projection import Point

EXTENT = 4096
"""Units of a tile's side in vector tiles."""
BUFFER = 64
"""Units by which a tile reaches into its neighbours, so that no seam shows."""
Tile = tuple[int, int, int]
"""Zoom, column from the west, row from the north."""


def mercator(point: Point) -> Point:
    """Turn (longitude, latitude) in degrees into x to the east, y to the south, of the square."""
    lon, lat = point
    return (lon + 180) / 360, (1 - asinh(tan(radians(lat))) / pi) / 2


def tiles_over(box: Box, zoom: int) -> Iterator[Tile]:
    """Yield the tiles of a zoom that a box (left, top, right, bottom of the square) touches."""
    side = 2**zoom
    left, top, right, bottom = (min(side - 1, int(edge * side)) for edge in box)
    for x in range(left, right + 1):
        for y in range(top, bottom + 1):
            yield zoom, x, y


def reach(tile: Tile) -> Box:
    """Return the box of a tile with its buffer, in the square."""
    zoom, x, y = tile
    side, more = 2**zoom, BUFFER / EXTENT
    return (x - more) / side, (y - more) / side, (x + 1 + more) / side, (y + 1 + more) / side


def inside_tile(point: Point, tile: Tile) -> tuple[int, int]:
    """Return where a point of the square lies in a tile, in whole units."""
    zoom, x, y = tile
    side = 2**zoom
    return round((point[0] * side - x) * EXTENT), round((point[1] * side - y) * EXTENT)
