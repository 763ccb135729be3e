"""Writing one vector tile (Mapbox Vector Tile specification 2.1): geometry without attributes."""

from collections.abc import Sequence
from itertools import pairwise

from rasd.atlas.detailed.basemap.grid import EXTENT
from rasd.atlas.detailed.basemap.protobuf import bytes_field, number_field, packed_field, zigzag

LINE, POLYGON = 2, 3
_MOVE, _DRAW, _CLOSE = 1, 2, 7
Unit = tuple[int, int]
Layer = tuple[str, int, Sequence[Sequence[Unit]]]
"""Name, LINE or POLYGON, and the layer's paths in units of the tile."""


def tile(layers: Sequence[Layer]) -> bytes:
    """Return the tile, one feature a layer; layers with nothing to draw are left out."""
    return b"".join(
        bytes_field(3, _layer(name, kind, commands))
        for name, kind, paths in layers
        if (commands := _commands(paths, kind))
    )


def _layer(name: str, kind: int, commands: list[int]) -> bytes:
    feature = number_field(3, kind) + packed_field(4, commands)
    return (
        bytes_field(1, name.encode())
        + bytes_field(2, feature)
        + number_field(5, EXTENT)
        + number_field(15, 2)
    )


def _commands(paths: Sequence[Sequence[Unit]], kind: int) -> list[int]:
    """Return moves and strokes, each relative to the point before it."""
    commands: list[int] = []
    at = (0, 0)
    for path in paths:
        points = _without_repeats(path, kind)
        if len(points) < kind:  # two points make a line, three an area
            continue
        commands += [_MOVE | 1 << 3, *_step(at, points[0]), _DRAW | (len(points) - 1) << 3]
        for before, point in pairwise(points):
            commands += _step(before, point)
        at = points[-1]
        if kind == POLYGON:
            commands.append(_CLOSE | 1 << 3)
    return commands


def _step(before: Unit, point: Unit) -> tuple[int, int]:
    return zigzag(point[0] - before[0]), zigzag(point[1] - before[1])


def _without_repeats(path: Sequence[Unit], kind: int) -> list[Unit]:
    points = [point for index, point in enumerate(path) if not index or point != path[index - 1]]
    if kind == POLYGON and len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return points
