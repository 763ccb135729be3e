"""Governorate outlines for screens: coarse for the whole country, full where it is drawn larger."""

from functools import lru_cache

from rasd.atlas.drawing.clip import Box, clipped
from rasd.places import shapes
from rasd.places.geometry.path import to_path
from rasd.places.geometry.ring import Ring
from rasd.places.geometry.shared_borders import simplify_together
from rasd.places.geometry.turned import turned

TOLERANCE = 2.5
"""Map units, about one pixel where the map is widest: a third of the bytes for the same picture."""


@lru_cache(maxsize=1)
def coarse() -> dict[str, str]:
    """Return SVG path data by governorate; neighbours still share their borders exactly."""
    full = shapes.outlines()
    simpler = simplify_together([ring for rings in full.values() for ring in rings], TOLERANCE)
    owners = [code for code, rings in full.items() for _ring in rings]
    kept = [(code, ring) for code, ring in zip(owners, simpler, strict=True) if len(ring) > 2]
    drawn: dict[str, list[Ring]] = {code: [] for code in full}
    for (code, _ring), ring in zip(kept, turned([ring for _code, ring in kept]), strict=True):
        drawn[code].append(ring)
    return {code: to_path(rings) for code, rings in drawn.items()}


@lru_cache(maxsize=512)
def inside(code: str, box: Box) -> str:
    """Return the part of a governorate that lies in a box, in full detail, "" when there is none.

    What is cut off would still lie over other links for a finger and for assistive software.
    """
    rings = (clipped(ring, box) for ring in shapes.outlines().get(code, []))
    return to_path([ring for ring in rings if len(ring) > 2])
