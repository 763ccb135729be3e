"""Whom and what the outage harmed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.outages.body import OutagePart
from rasd.outages.forms.part_form import PartForm
from rasd.outages.words import choices


class HarmsForm(PartForm):
    """Kinds of harm that a source names."""

    harms = forms.MultipleChoiceField(
        label=_("What it harmed"),
        help_text=_("Only what a source says. The words for it belong into the summary."),
        choices=choices("harm"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        return {"harms": part.harms}

    def changes(self) -> dict[str, Any]:
        return {"harms": self.cleaned_data["harms"]}
