"""Corners taken off a coarse line (Chaikin 1974): a river drawn for a small scale has none."""

from itertools import pairwise

from rasd.places.geometry.simplify import Line

TIMES = 2


def rounded(line: Line, *, closed: bool = False) -> Line:
    """Return the line with each corner cut twice; ends of an open line stay where they are."""
    for _ in range(TIMES):
        pairs = list(pairwise([*line, line[0]] if closed else line))
        cut = [
            (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))
            for a, b in pairs
            for share in (0.25, 0.75)
        ]
        line = cut if closed or len(line) < 3 else [line[0], *cut, line[-1]]
    return line
