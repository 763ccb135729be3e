"""A measured series as a line, with what was to be expected and its interval behind it.

Where nobody measured the line has a hole, and the ground below it is hatched.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasd.observatory.drawing.axis import Axis, axis
from rasd.outages.body.times import read

HEIGHT = 100
MOST_POINTS = 480
"""More could not be told apart; of the points that fall together the lowest is drawn."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Chart:
    """Path data in a box 1000 wide and 100 high; `top` is the value of its upper edge."""

    axis: Axis
    top: int
    known: str
    line: str
    baseline: str
    interval: str


def draw(signal: dict[str, Any], lang: str) -> Chart:
    """Return the drawing of a signal of a body."""
    start, step = read(signal["start"]), timedelta(minutes=signal["step_minutes"])
    values: list[int] = signal["values"]
    days = axis(start, start + len(values) * step, lang)
    every = [
        values,
        *(signal.get(name) or [-1] * len(values) for name in ("baseline", "low", "high")),
    ]
    top = 100 if signal["unit"] == "percent" else max(max(line) for line in every)
    top = max(top, *(max(line) for line in every), 1)
    bucket = -(-len(values) // MOST_POINTS)
    moments = [start + at * step for at in range(0, len(values), bucket)]
    lowest, usual, low, high = (_thinned(line, bucket) for line in every)

    def points(line: Sequence[int]) -> list[list[Point]]:
        return _runs(zip(moments, line, strict=True), days, top)

    return Chart(
        axis=days,
        top=top,
        known="".join(
            _ground(run, days.at(start + bucket * step) - days.at(start)) for run in points(lowest)
        ),
        line="".join(_line(run) for run in points(lowest)),
        baseline="".join(_line(run) for run in points(usual)),
        interval="".join(
            _area(down, up) for down, up in zip(points(low), points(high), strict=False)
        ),
    )


def _thinned(line: Sequence[int], bucket: int) -> list[int]:
    """Return the lowest measured value of each bucket, -1 where there is none."""
    groups = (line[at : at + bucket] for at in range(0, len(line), bucket))
    return [min((value for value in group if value >= 0), default=-1) for group in groups]


def _runs(points: Iterable[tuple[datetime, int]], days: Axis, top: int) -> list[list[Point]]:
    """Return the points without holes between them, run by run."""
    runs: list[list[Point]] = [[]]
    for moment, value in points:
        if value >= 0:
            runs[-1].append((days.at(moment), round(HEIGHT * (1 - value / top), 1)))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _line(run: list[Point]) -> str:
    return "M" + " ".join(f"{x:g} {y:g}" for x, y in run) + ("h1" if len(run) == 1 else "")


def _area(low: list[Point], high: list[Point]) -> str:
    return _line([*low, *reversed(high)]) + "z"


def _ground(run: list[Point], step: float) -> str:
    """Return the whole height below a run, to the end of its last step."""
    first, last = run[0][0], run[-1][0] + step
    return f"M{first:g} 0H{last:g}V{HEIGHT}H{first:g}z"
