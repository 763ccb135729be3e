"""The curve of a measured series, small enough for a line of a list."""

from typing import Any

from django import template

from rasd.outages.body import Signal
from rasd.outages.body.lines import MISSING

register = template.Library()

POINTS = 240


@register.inclusion_tag("outages/_spark.html")
def sparkline(signal: Signal) -> dict[str, Any]:
    """Return the curve of a signal and of what was to be expected, in a box of 1000 by 100."""
    top = max((*signal.values, *signal.baseline, 1))
    return {name: _path(getattr(signal, name), top) for name in ("values", "baseline")}


def _lowest(values: list[int]) -> list[int]:
    """Return at most POINTS values, each the lowest of its neighbours: a fall is never lost."""
    step = -(-len(values) // POINTS)
    parts = (values[start : start + step] for start in range(0, len(values), step))
    return [min((v for v in part if v != MISSING), default=MISSING) for part in parts]


def _path(values: list[int], top: int) -> str:
    """Return an SVG path; where a value is missing the line breaks."""
    values = _lowest(values)
    across = 1000 / max(len(values) - 1, 1)
    found, pen = [], "M"
    for number, value in enumerate(values):
        if value == MISSING:
            pen = "M"
            continue
        found.append(f"{pen}{number * across:.0f} {100 - value * 100 / top:.0f}")
        pen = "L"
    return "".join(found)
