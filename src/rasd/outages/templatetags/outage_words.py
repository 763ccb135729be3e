"""Codes and times of an outage in words; Baghdad's clock first, UTC beside it."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rasd.kernel.clock import BAGHDAD
from rasd.outages import networks, services
from rasd.outages.body import Interval, Network
from rasd.outages.body.times import read
from rasd.outages.words import LISTS
from rasd.text.date_words import span
from rasd.text.dates import format_date, format_range
from rasd.text.digits import localized_digits

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
def service_name(code: str) -> SafeString:
    """Return the name of a service; a host stands for itself."""
    if found := services.by_code(code):
        return format_html("<bdi>{}</bdi>", found.name(_lang()))
    return format_html('<bdi dir="ltr">{}</bdi>', code)


@register.simple_tag
def operator_name(line: Network) -> str:
    """Return the name of a network in the reader's language, else as the line has it."""
    return networks.name(line.asn, line.name, _lang())


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
    return _stamp(read(utc).astimezone(BAGHDAD))


@register.filter
def in_utc(known: Interval | None) -> SafeString:
    """Return an interval in UTC, for whoever compares it with a measurement."""
    if known is None:
        return SafeString("")
    return utc_span(known.earliest, known.latest)


@register.simple_tag
def span_in_baghdad(first: str, last: str) -> str:
    """Return two minutes as a span by the clock of Baghdad, which the page names once."""
    start, end = read(first).astimezone(BAGHDAD), read(last).astimezone(BAGHDAD)
    days = [at.date().isoformat() for at in (start, end)]
    if (start.hour, start.minute, end.hour, end.minute) == (0, 0, 23, 59):
        return format_range(days[0], days[1], _lang())
    if start == end:
        return _stamp(start)
    if start.date() == end.date():
        clocks = span(f"{start:%H:%M}", f"{end:%H:%M}", _lang(), tight=True)
        return _with_day(days[0], localized_digits(clocks, _lang()))
    return span(_stamp(start), _stamp(end), _lang(), tight=False)


@register.simple_tag
def utc_span(first: str, last: str) -> SafeString:
    """Return two minutes in UTC; what both share stands once."""
    start, end = first[:-1].replace("T", " "), last[:-1].replace("T", " ")
    if start == end:
        return format_html('<bdi dir="ltr" class="outage-utc"><span>{} UTC</span></bdi>', start)
    end = end[11:] if start[:10] == end[:10] else end
    shown = '<bdi dir="ltr" class="outage-utc"><span>{}</span> – <span>{} UTC</span></bdi>'
    return format_html(shown, start, end)


def _stamp(at: datetime) -> str:
    return _with_day(at.date().isoformat(), localized_digits(f"{at:%H:%M}", _lang()))


def _with_day(day: str, clock: str) -> str:
    comma = "," if _lang() == "en" else "،"
    return f"{format_date(day, _lang())}{comma} {clock}"


def _lang() -> str:
    return get_language() or "ar"
