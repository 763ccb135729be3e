"""The cuts of a series, one day a row, at the same hours or at hours of their own."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.outages.forms.clock import ClockField
from rasd.outages.forms.many.rows import Line, is_day, lines_of, minute
from rasd.outages.forms.part_form import LineForm
from rasd.outages.forms.source import source_field
from rasd.text.bidi import ltr

EXAMPLES = ltr("2023-06-01"), ltr("2023-06-04 05:00 08:00")


class DaysForm(LineForm):
    """Exam mornings: the days, and the hours that they share."""

    source = source_field()
    hours_from = ClockField(label=_("From, Baghdad time"))
    hours_to = ClockField(label=_("To, Baghdad time"))
    rows = forms.CharField(
        label=_("One day a line"),
        help_text=format_lazy(_("Such as {}, or with its own hours: {}."), *EXAMPLES),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "ltr", "class": "hash"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        hours = [cleaned.get("hours_from", ""), cleaned.get("hours_to", "")]

        def read(words: list[str]) -> Line:
            if not is_day(words[0]) or len(words) not in (1, 3):
                raise ValidationError(_("a day, or a day and two hours, is expected."))
            if len(words) == 1 and not all(hours):
                raise ValidationError(_("its hours are missing: write them above or beside it."))
            first, last = words[1:] or hours
            return {"start": minute(words[0], first), "end": minute(words[0], last)}

        try:
            cleaned["lines"] = lines_of(cleaned.get("rows", ""), read)
        except ValidationError as error:
            self.add_error("rows", error)
        return cleaned

    def lines(self) -> list[Line]:
        """Return the lines of a valid form."""
        source = self.cleaned_data["source"]
        return [{"source": source, **line} for line in self.cleaned_data["lines"]]
