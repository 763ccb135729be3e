"""What one source saw of the outage, or did not."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import add_three
from rasd.outages.forms.part_form import LineForm
from rasd.outages.forms.source import source_field
from rasd.outages.words import choices


class ObservationForm(LineForm):
    """A line of the evidence: also whoever looked and saw nothing, and whoever did not look."""

    three: ClassVar = ("witness",)
    source = source_field()
    verdict = forms.ChoiceField(
        label=_("What it saw"), choices=choices("verdict"), widget=forms.RadioSelect
    )
    count = forms.IntegerField(
        label=_("How many measurements or rows say so"),
        required=False,
        min_value=0,
        max_value=1_000_000_000,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "witness", _("What exactly it saw"), limit=500)
        self.fields["witness_ar"].help_text = _("The rule that fired, the alert, the sentence.")

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        return {**super().shown(line), "count": line.count or ""}

    def line(self) -> dict[str, Any]:
        return {**super().line(), "count": self.cleaned_data["count"] or 0}
