"""Measured series of an outage, hour by hour, as a share of what was to be expected."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from rasd.outages.body.times import read

HOUR = timedelta(hours=1)
Body = dict[str, Any]


def levels(signal: dict[str, Any]) -> list[tuple[datetime, int]]:
    """Return (hour, percent 0 to 100) for each hour with values: their mean share.

    A percentage stands for itself; a count is shared by its baseline, without one by the highest
    value of the series. Hours without a value are not there.
    """
    values, expected = signal["values"], _expected(signal)
    start, step = read(signal["start"]), timedelta(minutes=signal["step_minutes"])
    shares: defaultdict[datetime, list[float]] = defaultdict(list)
    for at, (value, usual) in enumerate(zip(values, expected, strict=True)):
        if value >= 0 and usual > 0:
            shares[_hour(start + at * step)].append(min(value / usual, 1))
    return [(hour, round(100 * sum(every) / len(every))) for hour, every in sorted(shares.items())]


def _expected(signal: dict[str, Any]) -> list[int]:
    values: list[int] = signal["values"]
    if signal["unit"] == "percent":
        return [100] * len(values)
    baseline: list[int] = signal.get("baseline") or []
    return baseline or [max(values)] * len(values)


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0)
