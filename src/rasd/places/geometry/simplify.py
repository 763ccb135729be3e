"""Fewer points for the same line: the Douglas–Peucker algorithm (1973)."""

from math import hypot

from rasd.places.geometry.projection import Point

Line = list[Point]


def simplify(line: Line, tolerance: float) -> Line:
    """Keep the ends and every point farther than `tolerance` (map units) from the shorter line."""
    if len(line) < 3:
        return list(line)
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        middle, distance = _farthest(line, first, last)
        if distance > tolerance:
            keep.add(middle)
            spans += [(first, middle), (middle, last)]
    return [line[index] for index in sorted(keep)]


def _farthest(line: Line, first: int, last: int) -> tuple[int, float]:
    best, distance = first, 0.0
    for index in range(first + 1, last):
        if (d := distance_to_segment(line[index], line[first], line[last])) > distance:
            best, distance = index, d
    return best, distance


def distance_to_segment(point: Point, start: Point, end: Point) -> float:
    """Return the distance from a point to the nearest point of a segment, in the same units."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)
