"""Reading TopoJSON: outlines share their arcs, so that a border of two countries is one line.

Format: github.com/topojson/topojson-specification, with a `transform` (quantized, delta-coded).
"""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from rasd.places.geometry.ring import Ring
from rasd.places.geometry.simplify import Line


class Topology:
    """One TopoJSON file; all points are (longitude, latitude) in degrees."""

    def __init__(self, file: Path) -> None:
        data = json.loads(file.read_text(encoding="utf-8"))
        self._objects: dict[str, Any] = data["objects"]
        (wide, high), (west, south) = data["transform"]["scale"], data["transform"]["translate"]
        self._arcs: list[Line] = [
            [
                (x * wide + west, y * high + south)
                for x, y in accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1]))
            ]
            for arc in data["arcs"]
        ]

    def polygons(self, name: str) -> Iterator[list[Ring]]:
        """Yield each polygon of a layer: its outline, then its holes; rings are open."""
        for geometry in self._geometries(name):
            many = geometry.get("arcs", [])
            for polygon in [many] if geometry["type"] == "Polygon" else many:
                yield [self._joined(ring)[:-1] for ring in polygon]

    def lines(self, name: str) -> Iterator[Line]:
        """Yield each line of a layer."""
        for geometry in self._geometries(name):
            many = geometry.get("arcs", [])
            for line in [many] if geometry["type"] == "LineString" else many:
                yield self._joined(line)

    def shared(self, name: str) -> Iterator[Line]:
        """Yield every line that two outlines of a layer share: the borders between countries."""
        owners: Counter[int] = Counter()
        for geometry in self._geometries(name):
            owners.update({number if number >= 0 else ~number for number in _flat(geometry)})
        for number in sorted(number for number, count in owners.items() if count > 1):
            yield self._arcs[number]

    def _geometries(self, name: str) -> list[dict[str, Any]]:
        top = self._objects[name]
        return [g for g in top.get("geometries", [top]) if g.get("type")]

    def _joined(self, arcs: list[int]) -> Line:
        line: Line = []
        for number in arcs:
            piece = self._arcs[number] if number >= 0 else self._arcs[~number][::-1]
            line += piece[1:] if line else piece
        return line


def _flat(geometry: dict[str, Any]) -> Iterator[int]:
    waiting: list[Any] = [geometry.get("arcs", [])]
    while waiting:
        for one in waiting.pop():
            if isinstance(one, int):
                yield one
            else:
                waiting.append(one)
