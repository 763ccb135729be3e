"""The governorates as SVG: the shipped drawing, or the operator's own boundaries where loaded."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rasd.places.catalogue import DATA
from rasd.places.conf import data_dir
from rasd.places.geometry.path import from_path
from rasd.places.geometry.projection import project
from rasd.places.geometry.ring import Ring
from rasd.places.names import governorates

BOUNDARIES_FILE = "boundaries.json"


@dataclass(frozen=True)
class Shape:
    """One governorate drawn: SVG path data, or a marker (`path` empty) where no outline is had.

    `x`, `y` are where its label goes, or the marker itself, in units of the view box.
    """

    code: str
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class Drawing:
    """The whole map: `view_box` for SVG, who to credit beside it, and a shape per governorate."""

    view_box: str
    attribution: str
    shapes: tuple[Shape, ...]


def drawing() -> Drawing:
    """Return the map to draw; the same object until the process ends."""
    return _drawing(data_dir())


def outlines() -> dict[str, list[Ring]]:
    """Return the drawn outlines in map units by governorate; markers have none."""
    return _outlines(data_dir())


@cache
def _drawing(overlay: Path | None) -> Drawing:
    data = _read(overlay)
    shapes = tuple(_shape(place.code, place.point, data["shapes"]) for place in governorates())
    return Drawing(" ".join(map(str, data["view_box"])), data["attribution"], shapes)


def _shape(code: str, point: tuple[float, float] | None, drawn: dict[str, Any]) -> Shape:
    if code in drawn:
        return Shape(code, drawn[code]["path"], *drawn[code]["label"])
    x, y = project(*point) if point else (0.0, 0.0)
    return Shape(code, "", round(x), round(y))


@cache
def _outlines(overlay: Path | None) -> dict[str, list[Ring]]:
    return {code: from_path(shape["path"]) for code, shape in _read(overlay)["shapes"].items()}


def _read(overlay: Path | None) -> dict[str, Any]:
    own = overlay / BOUNDARIES_FILE if overlay else None
    file = own if own and own.exists() else DATA / "shapes.json"
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data
