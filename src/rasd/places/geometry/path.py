"""Outlines as compact SVG path data and back: `M12 34l5-6 7 8z`, whole numbers only."""

import re
from itertools import pairwise

from rasd.places.geometry.ring import Ring

_RING = re.compile(r"M(-?\d+) (-?\d+)l([-\d ]+)z")
_NUMBER = re.compile(r"-?\d+")


def to_path(rings: list[Ring]) -> str:
    """Write rings rounded to whole units; rings that shrink to fewer than 3 points are left out."""
    return "".join(_ring_path(points) for ring in rings if len(points := _rounded(ring)) > 2)


def from_path(path: str) -> list[Ring]:
    """Read what `to_path` wrote; other SVG path commands raise ValueError."""
    if _RING.sub("", path):
        raise ValueError("not path data written by this product")
    rings: list[Ring] = []
    for match in _RING.finditer(path):
        x, y = int(match[1]), int(match[2])
        ring: Ring = [(x, y)]
        steps = [int(number) for number in _NUMBER.findall(match[3])]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append(ring)
    return rings


def _rounded(ring: Ring) -> list[tuple[int, int]]:
    points: list[tuple[int, int]] = []
    for x, y in ring:
        point = (round(x), round(y))
        if not points or point != points[-1]:
            points.append(point)
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return points


def _ring_path(points: list[tuple[int, int]]) -> str:
    numbers = ""
    for (ax, ay), (bx, by) in pairwise(points):
        for number in (bx - ax, by - ay):
            numbers += f"{' ' if numbers and number >= 0 else ''}{number}"
    return f"M{points[0][0]} {points[0][1]}l{numbers}z"
