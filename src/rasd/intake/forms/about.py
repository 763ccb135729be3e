"""The published record that a report corrects or adds to, by its public reference."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rasd.intake.forms.words import PRIVATE
from rasd.kernel.refs import Ref
from rasd.text.digits import to_ascii_digits

LONGEST = 24


class RecordField(forms.CharField):
    """A public reference such as IQ-2019-0042, or nothing; digits of any script."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({**PRIVATE, "dir": "ltr", "class": "short"})
        super().__init__(required=False, max_length=LONGEST, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        typed = str(super().clean(value))
        if typed and not known_ref(typed):
            raise ValidationError(_("A record has a reference such as IQ-2019-0042."))
        return known_ref(typed)


def known_ref(typed: str) -> str:
    """Return a reference as it is written in public, "" for what is none."""
    try:
        return str(Ref.parse(to_ascii_digits(typed[:LONGEST]).strip().upper()))
    except ValueError:
        return ""
