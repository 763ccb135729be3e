"""Codes and times of an outage in words; Baghdad's clock first, UTC beside it."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body import Interval, Signal
from rasd.outages.body.lines import MISSING
from rasd.outages.body.times import read
from rasd.outages.words import LISTS
from rasd.text.dates import format_date, format_range

register = template.Library()


@register.filter
def outage_word(code: str, name: str) -> str:
    """Return the words of a code; one that is not known stays as it is."""
    return str(LISTS[name].get(code, code))


@register.filter
def asn(number: int) -> SafeString:
    """Return the number of a network as people of the field write it."""
    return format_html('<bdi dir="ltr">AS{}</bdi>', number)


@register.filter
def nth(items: list[Any], number: int) -> Any:
    """Return an entry of a list, counted from 1; None beyond its end."""
    return items[number - 1] if 0 < number <= len(items) else None


@register.filter
def baghdad(known: Interval | None) -> str:
    """Return an interval by the clock of Baghdad: whole days as days, one minute as one time."""
    if known is None:
        return ""
    return span_in_baghdad(known.earliest, known.latest)


@register.filter
def moment(utc: str) -> str:
    """Return one minute by the clock of Baghdad."""
    return format_date(utc, _lang())


@register.filter
def in_utc(known: Interval | None) -> SafeString:
    """Return an interval in UTC, for whoever compares it with a measurement."""
    if known is None:
        return SafeString("")
    return utc_span(known.earliest, known.latest)


@register.simple_tag
def span_in_baghdad(first: str, last: str) -> str:
    """Return two minutes as a span by the clock of Baghdad."""
    start, end = read(first).astimezone(BAGHDAD), read(last).astimezone(BAGHDAD)
    if (start.hour, start.minute, end.hour, end.minute) == (0, 0, 23, 59):
        return format_range(start.date().isoformat(), end.date().isoformat(), _lang())
    return format_range(first, last, _lang())


@register.simple_tag
def utc_span(first: str, last: str) -> SafeString:
    """Return two minutes in UTC; what both share stands once."""
    start, end = first[:-1].replace("T", " "), last[:-1].replace("T", " ")
    if start == end:
        return format_html('<bdi dir="ltr">{} UTC</bdi>', start)
    end = end[11:] if start[:10] == end[:10] else end
    return format_html('<bdi dir="ltr">{} – {} UTC</bdi>', start, end)


@register.inclusion_tag("outages/_spark.html")
def sparkline(signal: Signal) -> dict[str, Any]:
    """Return the curve of a signal and of what was to be expected, in a box of 1000 by 100."""
    top = max((*signal.values, *signal.baseline, 1))
    lines = {name: _path(getattr(signal, name), top) for name in ("values", "baseline")}
    return {"values": lines["values"], "baseline": lines["baseline"], "signal": signal}


def _path(values: list[int], top: int) -> str:
    """Return an SVG path; where a value is missing the line breaks."""
    across = 1000 / max(len(values) - 1, 1)
    found, pen = [], "M"
    for number, value in enumerate(values):
        if value == MISSING:
            pen = "M"
            continue
        found.append(f"{pen}{number * across:.0f} {100 - value * 100 / top:.0f}")
        pen = "L"
    return "".join(found)


def _lang() -> str:
    return get_language() or "ar"
