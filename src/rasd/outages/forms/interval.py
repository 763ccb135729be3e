"""A time in Baghdad, known to the minute, the hour or the day, or between two such times."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.outages.body import Interval
from rasd.outages.forms import baghdad
from rasd.outages.forms.clock import ClockField
from rasd.outages.forms.day import NetworkDayField

COARSE = ("minute", "hour", "day")


def add_interval(form: forms.Form, name: str, *, day: Any, clock: Any) -> None:
    """Give a form four fields: day and clock, and again for "at the latest"."""
    form.fields |= {
        f"{name}_day": NetworkDayField(label=day, required=False, help_text=""),
        f"{name}_clock": ClockField(label=clock),
        f"{name}_to_day": NetworkDayField(
            label=_("At the latest on"), required=False, help_text=""
        ),
        f"{name}_to_clock": ClockField(label=_("At the latest at")),
    }


def interval_of(
    form: forms.Form, cleaned: dict[str, Any], name: str, known: Interval | None = None
) -> Interval | None:
    """Return what was typed; None for nothing, or when it cannot be, which is said at the field.

    Where the same two minutes come back the precision of `known` stays: it is the source's.
    """
    day, clock = cleaned.get(f"{name}_day", ""), cleaned.get(f"{name}_clock", "")
    to_day, to_clock = cleaned.get(f"{name}_to_day", ""), cleaned.get(f"{name}_to_clock", "")
    if not day:
        if clock or to_day or to_clock:
            form.add_error(f"{name}_day", _("The day is missing."))
        return None
    earliest = baghdad.first_minute(day, clock)
    if to_day or to_clock:
        last_day, last_clock = to_day or day, to_clock
    else:
        last_day, last_clock = day, clock
    latest = baghdad.last_minute(last_day, last_clock)
    if latest < earliest:
        form.add_error(f"{name}_to_day", _("This lies before the earliest time."))
        return None
    coarser = max(map(baghdad.precision_of, (clock, last_clock)), key=COARSE.index)
    if known and (known.earliest, known.latest) == (earliest, latest):
        coarser = known.precision
    return Interval(earliest=earliest, latest=latest, precision=coarser)


def shown_interval(name: str, known: Interval | None) -> dict[str, str]:
    """Return what the four fields show of a known interval."""
    if known is None:
        return {}
    day, clock = baghdad.typed_first(known.earliest, known.precision)
    to_day, to_clock = baghdad.typed_last(known.latest, known.precision)
    first = {f"{name}_day": day, f"{name}_clock": clock}
    if (day, clock) == (to_day, to_clock):
        return first
    return {**first, f"{name}_to_day": to_day, f"{name}_to_clock": to_clock}
