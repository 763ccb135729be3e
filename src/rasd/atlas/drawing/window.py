"""The part of the map that is shown: a chosen governorate is drawn larger, with its neighbours."""

from functools import lru_cache

from rasd.atlas.drawing.clip import Box
from rasd.places import shapes

SMALLEST, MARGIN, WHOLE = 400, 20, 1000
"""Map units: the stylesheet's letters for the larger view are made for a window about this wide."""


@lru_cache(maxsize=64)
def around(code: str) -> str:
    """Return a square view box around a governorate; "" for any other place."""
    known = {shape.code: shape for shape in shapes.drawing().shapes}
    if code not in known:
        return ""
    left, top, right, bottom = _extent(code)
    size = max(SMALLEST, round(max(right - left, bottom - top)) + 2 * MARGIN)
    x, y = (round((a + b - size) / 2) for a, b in ((left, right), (top, bottom)))
    return f"{x} {y} {size} {size}"


def box_of(view_box: str) -> Box:
    """Return the edges of a view box."""
    x, y, width, height = map(float, view_box.split())
    return x, y, x + width, y + height


def holds(view_box: str, shape: shapes.Shape) -> bool:
    """Tell whether a label at the shape's point is not cut off by the edge of a view box."""
    left, top, right, bottom = box_of(view_box)
    edge = MARGIN if right - left < WHOLE else 0
    across = left + 2 * edge <= shape.x <= right - 2 * edge
    return across and top + edge <= shape.y <= bottom - edge


def _extent(code: str) -> tuple[float, float, float, float]:
    points = [point for ring in shapes.outlines().get(code, []) for point in ring]
    shape = next(shape for shape in shapes.drawing().shapes if shape.code == code)
    xs, ys = zip(*(points or [(shape.x, shape.y)]), strict=True)
    return min(xs), min(ys), max(xs), max(ys)
