"""The address of a document and the fingerprint of the team's copy of it."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _


class LinkField(forms.URLField):
    """An address as public bodies want it: the scheme in small letters."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Address"),
            help_text=_("It is published with the record."),
            required=False,
            max_length=2000,
            assume_scheme="https",
            widget=forms.URLInput(attrs={"dir": "ltr"}),
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        scheme, colon, rest = str(super().clean(value) or "").partition(":")
        return f"{scheme.lower()}{colon}{rest}"


class DigestField(forms.CharField):
    """The SHA-256 of a copy, in small letters."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("SHA-256 of our copy"),
            help_text=_("Pages vanish: keep a copy, and write its fingerprint here."),
            required=False,
            max_length=64,
            validators=[
                RegexValidator(r"^[0-9a-fA-F]{64}$", _("A SHA-256 has 64 signs, 0–9 and a–f."))
            ],
            widget=forms.TextInput(attrs={"dir": "ltr", "class": "hash"}),
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        return str(super().clean(value) or "").lower()
