"""Cuts that belong together."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.outages.body import OutagePart
from rasd.outages.forms.clock import ClockField
from rasd.outages.forms.part_form import PartForm
from rasd.outages.words import choices


class SeriesForm(PartForm):
    """The pattern of a series and the hours that it keeps."""

    pattern = forms.ChoiceField(
        label=_("These cuts belong to"),
        choices=[("", _("No series: one cut")), *choices("pattern")],
        required=False,
        widget=forms.RadioSelect,
    )
    hours_from = ClockField(
        label=_("Each day from, Baghdad time"),
        help_text=_("Only if the cuts keep the same hours."),
    )
    hours_to = ClockField(label=_("Each day to, Baghdad time"))

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        if part.series is None:
            return {"pattern": ""}
        first, _dash, last = part.series.local_hours.partition("-")
        return {"pattern": part.series.pattern, "hours_from": first, "hours_to": last}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if bool(cleaned.get("hours_from")) != bool(cleaned.get("hours_to")) and not self.errors:
            self.add_error("hours_to", _("Both hours go together."))
        if self.part.series and self.part.series.occurrences and not cleaned.get("pattern"):
            self.add_error("pattern", _("Remove the cuts below first: they need a series."))
        return cleaned

    def changes(self) -> dict[str, Any]:
        given = self.cleaned_data
        if not given["pattern"]:
            return {"series": None}
        known = self.part.series.model_dump() if self.part.series else {}
        hours = "-".join(map(_full, filter(None, (given["hours_from"], given["hours_to"]))))
        return {"series": {**known, "pattern": given["pattern"], "local_hours": hours}}


def _full(clock: str) -> str:
    return clock if ":" in clock else f"{clock}:00"
