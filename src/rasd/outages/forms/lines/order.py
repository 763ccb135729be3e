"""A legal order or a letter that told operators to cut."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import PartialDateField, add_three
from rasd.outages.forms.link import DigestField, LinkField
from rasd.outages.forms.part_form import LineForm


class OrderForm(LineForm):
    """Who issued it and what it is called."""

    three: ClassVar = ("issuer", "title")
    day = PartialDateField(label=_("When"), required=False)
    url = LinkField()
    sha256 = DigestField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "issuer", _("Who issued it"), limit=200)
        add_three(self, "title", _("What it is: number, title"), limit=500)
        words = [f"{name}_{lang}" for name in self.three for lang in ("ar", "ckb", "en")]
        self.order_fields(["day", *words, "url", "sha256"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.needs(cleaned, "issuer", _("Name the office, in one language."))
        self.needs(cleaned, "title", _("Say in one language what it is."))
        return cleaned
