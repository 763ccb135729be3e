"""The measured series of an outage: a chart for each, and lowest and highest values by day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from rasd.kernel.clock import BAGHDAD
from rasd.kernel.localized import Localized
from rasd.observatory.drawing.axis import WIDTH, Axis
from rasd.observatory.drawing.signal import HEIGHT, Chart, draw
from rasd.observatory.hours.stretches import Source, source_of
from rasd.outages.body.times import read
from rasd.text.dates import format_date
from rasd.text.digits import localized_count

Body = dict[str, Any]


@dataclass(frozen=True)
class Day:
    """Lowest, highest and how many values of a day of Baghdad; `missing` had none."""

    words: str
    lowest: int
    highest: int
    measured: int
    missing: int


@dataclass(frozen=True)
class SignalView:
    """One series as its page shows it; `top` is the value of its upper edge."""

    name: Localized
    source: Source
    top: str
    chart: Chart
    days: tuple[Day, ...]
    has_baseline: bool
    has_interval: bool
    onset: str
    end: str


def signals(body: Body, ref: str, lang: str) -> list[SignalView]:
    """Return every series of a body."""
    return [_view(one, body, ref, lang) for one in body["outage"].get("signals", [])]


def _view(signal: dict[str, Any], body: Body, ref: str, lang: str) -> SignalView:
    chart = draw(signal, lang)
    return SignalView(
        name=Localized.from_json(signal["name"]),
        source=source_of(body, signal["source"], ref),
        top=_top(chart.top, signal["unit"], lang),
        chart=chart,
        days=tuple(_days(signal, lang)),
        has_baseline=bool(signal.get("baseline")),
        has_interval=bool(signal.get("low") and signal.get("high")),
        onset=_mark(body["outage"].get("onset"), chart.axis),
        end=_mark(body["outage"].get("resolution"), chart.axis),
    )


def _mark(interval: dict[str, str] | None, axis: Axis) -> str:
    """Return path data from the earliest to the latest time at which it began or ended."""
    if not interval:
        return ""
    first, last = (axis.at(read(interval[end])) for end in ("earliest", "latest"))
    first, last = max(first, 0), min(last, WIDTH)
    return f"M{first:g} 0H{max(last, first + 1):g}V{HEIGHT}H{first:g}z" if first <= last else ""


def _top(value: int, unit: str, lang: str) -> str:
    words = localized_count(value, lang)
    return _("%(percent)s%%") % {"percent": words} if unit == "percent" else words


def _days(signal: dict[str, Any], lang: str) -> Iterable[Day]:
    start, step = read(signal["start"]), timedelta(minutes=signal["step_minutes"])
    found: defaultdict[date, list[int]] = defaultdict(list)
    for at, value in enumerate(signal["values"]):
        found[(start + at * step).astimezone(BAGHDAD).date()].append(value)
    for day, values in found.items():
        there = [value for value in values if value >= 0]
        yield Day(
            words=format_date(day.isoformat(), lang),
            lowest=min(there, default=-1),
            highest=max(there, default=-1),
            measured=len(there),
            missing=len(values) - len(there),
        )
