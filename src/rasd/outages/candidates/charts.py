"""A signal around an outage as percent of what each hour usually shows, for the public chart."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from rasd.kernel.localized import LANGUAGES
from rasd.outages.body.lines import MISSING
from rasd.outages.body.times import write
from rasd.outages.candidates.span import Span
from rasd.outages.detecting.connectivity import BEGINS, Hour
from rasd.outages.detecting.seasonal import Expected, History

AROUND = timedelta(hours=24)
LONGEST = 24 * 30
"""Hours of one chart; a longer cut shows its beginning."""
HOUR = timedelta(hours=1)
TALLEST = 1_000
"""Percent; what lies above is an artefact of a small expectation."""
NAMES = {
    "bgp": _("Announced routes (BGP)"),
    "ping-slash24": _("Networks that answer a probe"),
    "merit-nt": _("Background traffic that arrives from there"),
    "gtr": _("Traffic to Google"),
    "gtr-norm": _("Traffic to Google"),
}


def chart(signal: str, hours: Iterable[Hour], span: Span) -> dict[str, Any] | None:
    """Return the fields of a `Signal` but its source; None where nothing was to be expected.

    Hours that fell enter the history as what was expected of them, as the detector does it.
    """
    wanted = span.wider(AROUND)
    first = wanted.start.replace(minute=0, second=0, microsecond=0)
    shown: dict[datetime, tuple[int, int, int]] = {}
    history = History()
    for hour in hours:
        expected = history.expected(hour.at.hour)
        usual = hour.value
        if expected and expected.value > 0:
            if first <= hour.at <= wanted.end:
                shown[hour.at] = _percent(hour.value, expected)
            usual = hour.value if hour.value >= BEGINS * expected.value else expected.value
        history.add(hour.at.hour, usual)
    if not shown:
        return None
    length = min(LONGEST, int((max(shown) - first) / HOUR) + 1)
    there = [shown.get(first + HOUR * number) for number in range(length)]
    return {
        "name": _in_each(signal),
        "unit": "percent",
        "step_minutes": 60,
        "start": write(first),
        "values": [one[0] if one else MISSING for one in there],
        "baseline": [100 if one else MISSING for one in there],
        "low": [one[1] if one else MISSING for one in there],
        "high": [one[2] if one else MISSING for one in there],
    }


def _percent(value: float, expected: Expected) -> tuple[int, int, int]:
    stray = round(100 * expected.stray / expected.value)
    share = round(100 * value / expected.value)
    return min(share, TALLEST), max(0, 100 - stray), min(100 + stray, TALLEST)


def _in_each(signal: str) -> dict[str, str]:
    found = {}
    for lang in LANGUAGES:
        with override(lang):
            found[lang] = str(NAMES.get(signal, signal))
    return found
