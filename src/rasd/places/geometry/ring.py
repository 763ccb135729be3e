"""Questions about one closed outline: its area, what it contains, where a label fits."""

from math import dist

from rasd.places.geometry.projection import Point
from rasd.places.geometry.simplify import distance_to_segment

Ring = list[Point]


def area(ring: Ring) -> float:
    """Return the unsigned area in square map units (shoelace formula)."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(ring))) / 2


def edges(ring: Ring) -> list[tuple[Point, Point]]:
    """Return every side of the outline, the closing one too."""
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


def contains(rings: list[Ring], point: Point) -> bool:
    """Say whether a point lies inside, by the even–odd rule; holes and islands are just rings."""
    x, y = point
    crossings = 0
    for ring in rings:
        for (ax, ay), (bx, by) in edges(ring):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                crossings += 1
    return crossings % 2 == 1


def border_distance(rings: list[Ring], point: Point) -> float:
    """Return the distance to the nearest outline, in map units, from inside or outside."""
    return min(distance_to_segment(point, a, b) for ring in rings for a, b in edges(ring))


def label_point(rings: list[Ring], steps: int = 24) -> tuple[int, int]:
    """Return the roomiest whole-number point inside: the grid point farthest from every border."""
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    grid = [
        (
            round(min(xs) + (max(xs) - min(xs)) * i / steps),
            round(min(ys) + (max(ys) - min(ys)) * j / steps),
        )
        for j in range(1, steps)
        for i in range(1, steps)
    ]
    inside = [point for point in grid if contains(rings, point)]
    return max(inside or grid, key=lambda point: border_distance(rings, point))


def farthest_from(ring: Ring, point: Point) -> int:
    """Return the index of the ring's point farthest from a given one."""
    return max(range(len(ring)), key=lambda index: dist(ring[index], point))
