"""Simplify neighbours together, so that a border both share stays one line without gaps.

Rings are cut where the neighbourhood of a point changes (three areas meet, or the outer border
begins); each piece is simplified once, in one direction, whichever ring it came from. Where two
areas of a source do not share points exactly, each keeps its own line and slivers may remain.
"""

from collections import defaultdict

from rasd.places.geometry.projection import Point
from rasd.places.geometry.ring import Ring, farthest_from
from rasd.places.geometry.simplify import Line, simplify


def simplify_together(rings: list[Ring], tolerance: float) -> list[Ring]:
    """Return the rings (open: last point is not the first again) with fewer points, same order."""
    neighbours: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for before, point, after in zip(
            ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True
        ):
            neighbours[point] |= {before, after}
    junctions = {point for point, around in neighbours.items() if len(around) != 2}
    return [_simplify_ring(ring, junctions, tolerance) for ring in rings]


def _simplify_ring(ring: Ring, junctions: set[Point], tolerance: float) -> Ring:
    cuts = [index for index, point in enumerate(ring) if point in junctions]
    if len(cuts) < 2:
        start = cuts[0] if cuts else ring.index(min(ring))
        cuts = sorted({start, farthest_from(ring, ring[start])})
    result: Ring = []
    for cut, following in zip(cuts, cuts[1:] + cuts[:1], strict=True):
        piece = ring[cut : following + 1] if following > cut else ring[cut:] + ring[: following + 1]
        result += _one_way(piece, tolerance)[:-1]
    return result


def _one_way(piece: Line, tolerance: float) -> Line:
    if piece[0] <= piece[-1]:
        return simplify(piece, tolerance)
    return simplify(piece[::-1], tolerance)[::-1]
