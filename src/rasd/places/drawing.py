"""From governorate outlines in degrees to the stored drawing: all boundaries go this way."""

from collections.abc import Mapping
from typing import Any

from rasd.places.geometry.path import from_path, to_path
from rasd.places.geometry.projection import VIEW_BOX, project
from rasd.places.geometry.ring import Ring, area, label_point
from rasd.places.geometry.shared_borders import simplify_together

TOLERANCE = 0.85
"""Map units (about 0.8 km): keeps the whole drawing of 18 governorates near 8 KB."""

SMALLEST_ISLAND = 4.0
"""Square map units; smaller separate pieces cannot be seen and are left out."""


def draw(
    outlines: Mapping[str, list[Ring]], *, attribution: str, tolerance: float = TOLERANCE
) -> dict[str, Any]:
    """Project and simplify every governorate; rings are (longitude, latitude), open or closed."""
    owners = [code for code in sorted(outlines) for _ in outlines[code]]
    rings = [_projected(ring) for code in sorted(outlines) for ring in outlines[code]]
    kept: dict[str, list[Ring]] = {code: [] for code in sorted(outlines)}
    for code, ring in zip(owners, simplify_together(rings, tolerance), strict=True):
        kept[code].append(ring)
    return {
        "view_box": list(VIEW_BOX),
        "attribution": attribution,
        "shapes": {code: _shape(pieces) for code, pieces in kept.items()},
    }


def _projected(ring: Ring) -> Ring:
    points = [project(lat, lon) for lon, lat in ring]
    return points[:-1] if points[0] == points[-1] else points


def _shape(rings: list[Ring]) -> dict[str, Any]:
    largest = max(rings, key=area)
    path = to_path([ring for ring in rings if ring is largest or area(ring) >= SMALLEST_ISLAND])
    return {"path": path, "label": list(label_point(from_path(path)))}
