"""Turn rings so that a border runs the same way in both areas that share it, where this can be.

Written as steps from point to point, such a border is then the same text twice, which compression
writes once: a fifth of the bytes of a drawing. What is drawn does not change.
"""

from collections import Counter, defaultdict

from rasd.places.geometry.projection import Point
from rasd.places.geometry.ring import Ring, edges

Shared = dict[int, Counter[int]]


def turned(rings: list[Ring]) -> list[Ring]:
    """Return the same rings (open: last point is not the first again), some the other way round.

    Each begins where three areas meet, so that no shared border is cut by its beginning.
    """
    backwards, ends = _chosen(_shared(rings)), _junctions(rings)
    return [_begun(ring[::-1] if at in backwards else ring, ends) for at, ring in enumerate(rings)]


def _shared(rings: list[Ring]) -> Shared:
    """Return how many more steps each ring shares against than along each other ring's way."""
    owners: defaultdict[tuple[Point, Point], list[tuple[int, bool]]] = defaultdict(list)
    for at, ring in enumerate(rings):
        for start, end in edges(ring):
            owners[min(start, end), max(start, end)].append((at, start < end))
    found: Shared = {at: Counter() for at in range(len(rings))}
    for pair in owners.values():
        if len(pair) == 2:
            (one, way), (other, other_way) = pair
            against = 1 if way != other_way else -1
            found[one][other] += against
            found[other][one] += against
    return found


def _chosen(shared: Shared) -> set[int]:
    """Return rings to turn, so many that turning one more or one less gains nothing."""
    found: set[int] = set()
    changed = True
    while changed:
        changed = False
        for at, against in shared.items():
            if (
                sum(n if (other in found) == (at in found) else -n for other, n in against.items())
                > 0
            ):
                found ^= {at}
                changed = True
    return found


def _junctions(rings: list[Ring]) -> set[Point]:
    around: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for start, end in edges(ring):
            around[start].add(end)
            around[end].add(start)
    return {point for point, points in around.items() if len(points) > 2}


def _begun(ring: Ring, ends: set[Point]) -> Ring:
    start = next((at for at, point in enumerate(ring) if point in ends), 0)
    return ring[start:] + ring[:start]
