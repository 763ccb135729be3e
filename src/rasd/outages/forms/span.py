"""From one time of Baghdad to another, both needed; an empty clock is the edge of the day."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.outages.forms.baghdad import first_minute, typed_first
from rasd.outages.forms.clock import ClockField
from rasd.outages.forms.day import NetworkDayField


def add_span(form: forms.Form) -> None:
    """Give a form the four fields of a start and an end."""
    form.fields |= {
        "start_day": NetworkDayField(label=_("From the day"), help_text=""),
        "start_clock": ClockField(label=_("From, Baghdad time")),
        "end_day": NetworkDayField(label=_("To the day"), required=False, help_text=""),
        "end_clock": ClockField(label=_("To, Baghdad time")),
    }


def span_of(form: forms.Form, cleaned: dict[str, Any]) -> dict[str, str]:
    """Return `start` and `end` in UTC; nothing when it cannot be, which is said at the field."""
    day, clock = cleaned.get("start_day", ""), cleaned.get("start_clock", "")
    if not day:
        return {}
    end_day, end_clock = cleaned.get("end_day") or day, cleaned.get("end_clock", "")
    if not end_clock:
        end_day = (date.fromisoformat(end_day) + timedelta(days=1)).isoformat()
    start, end = first_minute(day, clock), first_minute(end_day, end_clock)
    if end <= start:
        form.add_error("end_day", _("The end does not lie after the beginning."))
        return {}
    return {"start": start, "end": end}


def shown_span(start: str, end: str) -> dict[str, str]:
    """Return what the four fields show of a known span."""
    day, clock = typed_first(start, "day")
    end_day, end_clock = typed_first(end, "day")
    if not end_clock:
        end_day = (date.fromisoformat(end_day) - timedelta(days=1)).isoformat()
    return {"start_day": day, "start_clock": clock, "end_day": end_day, "end_clock": end_clock}
