"""A form's four fields of one time."""

from django import forms, template
from django.forms.boundfield import BoundField

register = template.Library()


@register.filter
def interval(form: forms.Form, name: str) -> list[BoundField]:
    """Return day, clock, latest day and latest clock of `name`."""
    return [form[f"{name}_{end}"] for end in ("day", "clock", "to_day", "to_clock")]
