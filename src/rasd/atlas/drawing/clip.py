"""Cutting an outline at the edges of a box (Sutherland and Hodgman 1974)."""

from rasd.places.geometry.ring import Ring

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in map units."""


def clipped(ring: Ring, box: Box) -> Ring:
    """Return the part of an open ring inside a box; empty when nothing of it is inside.

    A concave outline that leaves and comes back keeps thin links along the edge.
    """
    left, top, right, bottom = box
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        ring = _cut(ring, axis, limit, sign)
    return ring


def _cut(ring: Ring, axis: int, limit: float, sign: int) -> Ring:
    kept: Ring = []
    for index, point in enumerate(ring):
        before = ring[index - 1]
        was_inside, is_inside = (sign * (one[axis] - limit) >= 0 for one in (before, point))
        if was_inside != is_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (
                    before[0] + share * (point[0] - before[0]),
                    before[1] + share * (point[1] - before[1]),
                )
            )
        if is_inside:
            kept.append(point)
    return kept
