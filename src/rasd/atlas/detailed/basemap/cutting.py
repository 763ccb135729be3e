"""Cutting lines at the edges of a box (Liang and Barsky 1984); rings: `drawing.clip`."""

from itertools import pairwise

from rasd.atlas.drawing.clip import Box
from rasd.places.geometry.projection import Point
from rasd.places.geometry.simplify import Line


def cut_line(line: Line, box: Box) -> list[Line]:
    """Return the pieces of a line that lie in a box."""
    pieces: list[Line] = []
    for start, end in pairwise(line):
        part = _inside(start, end, box)
        if part is None:
            continue
        first, last = part
        if pieces and pieces[-1][-1] == first:
            pieces[-1].append(last)
        else:
            pieces.append([first, last])
    return pieces


def _inside(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    dx, dy = end[0] - start[0], end[1] - start[1]
    left, top, right, bottom = box
    enters, leaves = 0.0, 1.0
    for step, room in (
        (-dx, start[0] - left),
        (dx, right - start[0]),
        (-dy, start[1] - top),
        (dy, bottom - start[1]),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            enters = max(enters, room / step)
        else:
            leaves = min(leaves, room / step)
    if enters > leaves:
        return None
    first = start if enters == 0 else (start[0] + enters * dx, start[1] + enters * dy)
    last = end if leaves == 1 else (start[0] + leaves * dx, start[1] + leaves * dy)
    return first, last
