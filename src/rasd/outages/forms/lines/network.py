"""A network that was cut."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.outages import networks
from rasd.outages.forms.part_form import LineForm
from rasd.outages.words import choices
from rasd.text.bidi import ltr
from rasd.text.digits import to_ascii_digits

LARGEST = 4_294_967_295


class NetworkForm(LineForm):
    """Who carries the traffic."""

    known = forms.TypedChoiceField(label=_("Operator"), coerce=int, required=False)
    name = forms.CharField(
        label=_("Another operator: its name"),
        required=False,
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "ar"
        offered = [(str(one.asn), one.name(lang)) for one in networks.operators()]
        self.fields["known"].choices = [("", "—"), *offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("known") and (cleaned.get("name") or cleaned.get("asn")):
            self.add_error("known", _("Choose an operator here or write another below, not both."))
        if not cleaned.get("known") and not cleaned.get("name"):
            self.add_error("known", _("Choose an operator, or write its name below."))
        return cleaned

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
        if networks.by_asn(line.asn):
            return {"known": line.asn, "access": line.access}
        return {**super().shown(line), "asn": f"AS{line.asn}" if line.asn else ""}

    def line(self) -> dict[str, Any]:
        given = self.cleaned_data
        known = networks.by_asn(given["known"] or 0)
        if known is None:
            return {name: given[name] for name in ("asn", "name", "access")}
        access = known.access if given["access"] == "unknown" else given["access"]
        return {"asn": known.asn, "name": known.name("en"), "access": access}
