"""Governorate outlines for screens: coarse for the whole country, full where it is drawn larger."""

from functools import lru_cache

from rasd.places import shapes
from rasd.places.geometry.path import to_path
from rasd.places.geometry.shared_borders import simplify_together

TOLERANCE = 2.0
"""Map units, about one pixel where the map is widest: a third of the bytes for the same picture."""


@lru_cache(maxsize=1)
def coarse() -> dict[str, str]:
    """Return SVG path data by governorate; neighbours still share their borders exactly."""
    full = shapes.outlines()
    owners = [code for code, rings in full.items() for _ring in rings]
    rings = simplify_together([ring for rings in full.values() for ring in rings], TOLERANCE)
    kept: dict[str, list[list[tuple[float, float]]]] = {}
    for code, ring in zip(owners, rings, strict=True):
        kept.setdefault(code, []).append(ring)
    return {code: to_path([ring for ring in kept[code] if len(ring) > 2]) for code in kept}


def path(code: str, *, large: bool) -> str:
    """Return a governorate's outline, "" for one that is a marker only."""
    if not large:
        return coarse().get(code, "")
    return next(shape.path for shape in shapes.drawing().shapes if shape.code == code)
