"""A network that was cut."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.outages.forms.part_form import LineForm
from rasd.outages.words import choices
from rasd.text.bidi import ltr
from rasd.text.digits import to_ascii_digits

LARGEST = 4_294_967_295


class NetworkForm(LineForm):
    """Who carries the traffic."""

    name = forms.CharField(
        label=_("Name of the operator"),
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    asn = forms.CharField(
        label=_("Network number (ASN)"),
        help_text=format_lazy(
            _("Such as {}. Empty where the source names only the company."), ltr("AS199739")
        ),
        required=False,
        max_length=14,
        widget=forms.TextInput(attrs={"dir": "ltr", "class": "short"}),
    )
    access = forms.ChoiceField(
        label=_("How people are connected to it"),
        choices=choices("access"),
        widget=forms.RadioSelect,
        initial="unknown",
    )

    def clean_asn(self) -> int:
        """Return the number; 0 where none was typed."""
        text = to_ascii_digits(self.cleaned_data["asn"]).strip().upper().removeprefix("AS")
        if not text:
            return 0
        if not text.isdecimal() or not 0 < int(text) <= LARGEST:
            raise ValidationError(format_lazy(_("A number such as {}."), ltr("AS199739")))
        return int(text)

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        return {**super().shown(line), "asn": f"AS{line.asn}" if line.asn else ""}
