"""Counts of few probes: a dip is only a cut when chance would hardly make it.

Each hour speaks for a cut by the logarithm of a likelihood ratio: `value` answers where `expected`
are usual, counted as rare events are (Poisson), against the same with only a quarter answering.
The hours in a row that speak loudest together are the cut; what they say must pass `EVIDENCE`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

FEW = 30
"""Usual answers below which a series of whole numbers is one of few probes."""
LEFT = 0.25
"""The part that still answers in a cut."""
EVIDENCE = 12.0
"""Natural logarithm of the odds, about 160,000 to one: two hours of silence where eight answer."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One hour: what was measured, and what was to be expected."""

    at: datetime
    value: float
    expected: float


def are_few(hours: Sequence[Seen]) -> bool:
    """Return whether these are counts so small that they stray by themselves."""
    return all(float(one.value).is_integer() and one.expected < FEW for one in hours)


def loudest(hours: Sequence[Seen]) -> Sequence[Seen]:
    """Return the hours in a row that speak most for a cut; none where that is not enough."""
    best, since, total, span = 0.0, 0, 0.0, (0, 0)
    for number, one in enumerate(hours):
        if total <= 0:
            total, since = 0.0, number
        total += one.expected * (1 - LEFT) + one.value * math.log(LEFT)
        if total > best:
            best, span = total, (since, number + 1)
    return hours[span[0] : span[1]] if best >= EVIDENCE else ()
