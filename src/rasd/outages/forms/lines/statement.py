"""What an official said."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import PartialDateField, add_three
from rasd.outages.forms.link import DigestField, LinkField
from rasd.outages.forms.part_form import LineForm


class StatementForm(LineForm):
    """Who said it, and what it comes to in our own words."""

    three: ClassVar = ("by", "says")
    day = PartialDateField(label=_("When"), required=False)
    url = LinkField()
    sha256 = DigestField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "by", _("Who said it"), limit=200)
        add_three(self, "says", _("What it says, in our words"), area=True, limit=2000)
        self.order_fields(["day", *_three("by"), *_three("says"), "url", "sha256"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.needs(cleaned, "by", _("Name the office or the person, in one language."))
        self.needs(cleaned, "says", _("Say in one language what it comes to."))
        return cleaned


def _three(name: str) -> list[str]:
    return [f"{name}_{lang}" for lang in ("ar", "ckb", "en")]
