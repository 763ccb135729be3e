"""What one source says of the beginning or the end."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import add_three, in_three
from rasd.outages.forms.interval import add_interval, interval_of, shown_interval
from rasd.outages.forms.part_form import LineForm, spread
from rasd.outages.forms.source import source_field
from rasd.outages.words import choices


class ClaimForm(LineForm):
    """A source's own time; where sources differ they stand side by side."""

    three: ClassVar = ("says",)
    source = source_field()
    about = forms.ChoiceField(
        label=_("It speaks of"), choices=choices("about"), widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_interval(self, "at", day=_("The day it names"), clock=_("The time, by Baghdad's clock"))
        add_three(self, "says", _("What it says, in our words"), limit=500)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        known = self.initial.get("at")
        cleaned["at"] = interval_of(self, cleaned, "at", known)
        if cleaned["at"] is None and not self.errors:
            self.add_error("at_day", _("The day is missing."))
        return cleaned

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        known = {"source": line.source, "about": line.about, "at": line.at}
        return {**known, **shown_interval("at", line.at), **dict(spread("says", line.says))}

    def line(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "source": given["source"],
            "about": given["about"],
            "at": given["at"].model_dump(),
            "says": in_three("says", given),
        }
