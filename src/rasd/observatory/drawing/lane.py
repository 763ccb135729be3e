"""What one source says of one day, as path data in a box 1440 minutes wide and 12 high.

What is said differs by height and not only by colour: cut off fills the box, partly back its lower
half, back a line at its foot. `known` is the ground of all that is said; what the box shows beside
it is hatched by the stylesheet, because nobody says anything there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rasd.observatory.hours.stretches import Stretch

WIDTH, HEIGHT = 1440, 12
TOPS = {"cut": 0, "partial": 6, "back": 10}
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Lane:
    """Path data by what is said; `level` are measured shares, one bar an hour."""

    known: str
    cut: str
    partial: str
    back: str
    level: str


def lane(
    said: Iterable[Stretch], measured: Iterable[tuple[datetime, int]], midnight: datetime
) -> Lane | None:
    """Return the drawing of the day that begins at `midnight`; None where nothing is said."""
    spans: dict[str, list[tuple[int, int]]] = {"cut": [], "partial": [], "back": []}
    for one in said:
        if span := _within(one.start, one.end, midnight):
            spans[one.state].append(span)
    bars = [
        (span, share) for hour, share in measured if (span := _within(hour, hour + HOUR, midnight))
    ]
    every = [span for found in spans.values() for span in found] + [span for span, _share in bars]
    if not every:
        return None
    return Lane(
        known="".join(_box(0, *span) for span in _joined(every)),
        level="".join(_box(round(HEIGHT * (100 - share) / 100, 1), *at) for at, share in bars),
        **{
            state: "".join(_box(TOPS[state], *span) for span in _joined(found))
            for state, found in spans.items()
        },
    )


def _within(start: datetime, end: datetime, midnight: datetime) -> tuple[int, int] | None:
    """Return the minutes of the day in which a span lies, None when it lies outside."""
    first, last = (round((at - midnight).total_seconds() / 60) for at in (start, end))
    first, last = max(first, 0), min(last, WIDTH)
    return (first, last) if first < last else None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same minutes without overlaps, in order."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def _box(top: float, first: int, last: int) -> str:
    width = last - first
    return f"M{first} {top:g}h{width}V{HEIGHT}h-{width}z"
