"""An hour or a clock time, as people write it."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.text.bidi import ltr
from rasd.text.digits import to_ascii_digits

_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3])(?:[:.٫](?P<minute>[0-5]\d))?")
EXAMPLES = ltr("20"), ltr("20:30")


class ClockField(forms.CharField):
    """`20` is an hour, `20:30` a minute; the cleaned text is `20` or `20:30`, in 24 hours."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"dir": "ltr", "class": "short", "inputmode": "text"})
        super().__init__(widget=widget, max_length=5, required=False, **kwargs)

    def clean(self, value: Any) -> str:
        text = to_ascii_digits(str(super().clean(value) or "")).strip()
        if not text:
            return ""
        found = _CLOCK.fullmatch(text)
        if not found:
            words = _("Write an hour or a time of 24 hours, such as {} or {}.")
            raise ValidationError(format_lazy(words, *EXAMPLES))
        hour = f"{int(found['hour']):02}"
        return f"{hour}:{found['minute']}" if found["minute"] else hour
