"""What an operator told its customers."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import PartialDateField, add_three
from rasd.outages.forms.link import LinkField
from rasd.outages.forms.part_form import LineForm


class AcknowledgementForm(LineForm):
    """An operator's own words about the outage, in short."""

    three: ClassVar = ("says",)
    network = forms.CharField(
        label=_("Name of the operator"),
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    day = PartialDateField(label=_("When"), required=False)
    url = LinkField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "says", _("What it says, in our words"), area=True, limit=2000)
        self.order_fields(["network", "day", "says_ar", "says_ckb", "says_en", "url"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.needs(cleaned, "says", _("Say in one language what it comes to."))
        return cleaned
