"""A form's three fields of one text."""

from django import forms, template
from django.forms.boundfield import BoundField

from rasd.kernel.localized import LANGUAGES

register = template.Library()


@register.filter
def in_three(form: forms.Form, prefix: str) -> list[BoundField]:
    """Return the fields `prefix_ar`, `prefix_ckb`, `prefix_en`."""
    return [form[f"{prefix}_{lang}"] for lang in LANGUAGES]


@register.filter
def entry(mapping: dict[str, object], key: str) -> object:
    """Return the entry of a table, empty text where there is none."""
    return mapping.get(str(key), "")
