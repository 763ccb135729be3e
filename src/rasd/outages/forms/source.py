"""Which of the case's sources says something."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.kernel.templatetags.kernel_text import localnumber


def source_field() -> forms.TypedChoiceField:
    """Return a select of the sources; a LineForm fills it."""
    return forms.TypedChoiceField(label=_("Source"), coerce=int)


def offered(sources: list[dict[str, Any]]) -> list[tuple[str, object]]:
    """Return the sources by their number in the case, those that are never named marked so."""
    return [("", "—"), *((str(n), _label(n, one)) for n, one in enumerate(sources, start=1))]


def _label(number: int, source: dict[str, Any]) -> object:
    name = f"{localnumber(number)} · {source['name']}"
    if source["public"]:
        return name
    return format_lazy(_("{name} (never named: this line stays at the desk)"), name=name)
