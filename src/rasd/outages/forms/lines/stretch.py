"""What one source says of the network in some hours."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.outages.body.lines import MISSING
from rasd.outages.forms.part_form import LineForm
from rasd.outages.forms.source import source_field
from rasd.outages.forms.span import add_span, shown_span, span_of
from rasd.outages.words import choices


class StretchForm(LineForm):
    """Cut off, partly working or working, from one time to another."""

    source = source_field()
    state = forms.ChoiceField(
        label=_("The network was"), choices=choices("state"), widget=forms.RadioSelect
    )
    percent = forms.IntegerField(
        label=_("Percent of the usual traffic"),
        help_text=_("Only if the source states it."),
        required=False,
        min_value=0,
        max_value=100,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_span(self)
        self.order_fields(["source", "start_day", "start_clock", "end_day", "end_clock", "state"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        return cleaned | span_of(self, cleaned)

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        percent = "" if line.percent == MISSING else line.percent
        known = {"source": line.source, "state": line.state, "percent": percent}
        return {**known, **shown_span(line.start, line.end)}

    def line(self) -> dict[str, Any]:
        given = self.cleaned_data
        percent = MISSING if given["percent"] is None else given["percent"]
        kept = {name: given[name] for name in ("source", "start", "end", "state")}
        return {**kept, "percent": percent}
