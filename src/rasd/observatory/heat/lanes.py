"""Records over time as lanes, one for each type: dark where sure, light where at most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rasd.observatory.heat.spans import Spans, midnight, union
from rasd.observatory.listing.cut import Cut
from rasd.outages.body.part import TYPES

WIDTH = 600
LEAST = 2
"""Three hours of ten years would be a hair: what is drawn is wide enough to be seen."""


@dataclass(frozen=True)
class Lane:
    """Path data in a box WIDTH wide and 1 high; `count` records lie in it."""

    type: str
    count: int
    possible: str
    sure: str


def lanes(cuts: Sequence[Cut], first: date, end: date) -> list[Lane]:
    """Return the lanes that have records, from one day to the day after the last."""
    start, length = midnight(first), midnight(end) - midnight(first)
    by_type = {code: [one for one in cuts if one.part.type == code] for code in TYPES}
    return [
        Lane(
            code,
            len(found),
            _path((one.lost.possible + one.lost.vague for one in found), start, length),
            _path((one.lost.sure for one in found), start, length),
        )
        for code, found in by_type.items()
        if found
    ]


def _path(sets: Iterable[Spans], start: int, length: int) -> str:
    every = union(span for spans in sets for span in spans)
    seen = ((first, last) for first, last in every if last > start and first < start + length)
    scaled = (_scaled(first - start, last - start, length) for first, last in seen)
    return "".join(f"M{first} 0h{last - first}v1H{first}z" for first, last in union(scaled))


def _scaled(first: int, last: int, length: int) -> tuple[int, int]:
    left = max(0, min(first * WIDTH // length, WIDTH - LEAST))
    return left, min(WIDTH, max(left + LEAST, -(-last * WIDTH // length)))
