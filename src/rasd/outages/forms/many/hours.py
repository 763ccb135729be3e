"""The hours of one source, one stretch a row."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import FORMS
from rasd.outages.body.lines import MISSING
from rasd.outages.forms.many.rows import Line, is_day, lines_of, minute
from rasd.outages.forms.part_form import LineForm
from rasd.outages.forms.source import source_field
from rasd.outages.words import STATES
from rasd.text.bidi import ltr

EXAMPLE = ltr("2019-10-02 20:30, 2019-10-03 01:00, cut, 25")


class HoursForm(LineForm):
    """Beginning, end, state and perhaps percent, in Baghdad time."""

    source = source_field()
    rows = forms.CharField(
        label=_("One stretch a line, in Baghdad time"),
        help_text=format_lazy(
            _("Such as {}. The state is {}, {} or {}; the percent may be missing."),
            EXAMPLE,
            *map(ltr, STATES),
        ),
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "ltr", "class": "hash"}),
    )

    def clean_rows(self) -> list[Line]:
        """Return the stretches, without their source."""
        return lines_of(self.cleaned_data["rows"], _stretch)

    def lines(self) -> list[Line]:
        """Return the lines of a valid form."""
        source = self.cleaned_data["source"]
        return [{"source": source, **line} for line in self.cleaned_data["rows"]]


def _stretch(words: list[str]) -> dict[str, Any]:
    start, rest = _time(words)
    end, rest = _time(rest)
    state, *more = [*rest, ""]
    if state not in STATES:
        raise ValidationError(_("the state is missing or none of the three."))
    percent = next(filter(None, more), "").rstrip("%")
    if percent and (not percent.isdecimal() or int(percent) > 100):
        raise ValidationError(_("the percent is no number from 0 to 100."))
    return {"start": start, "end": end, "state": state, "percent": int(percent or MISSING)}


def _time(words: list[str]) -> tuple[str, list[str]]:
    """Take a day and, if it follows, a clock from the beginning of a row."""
    if not words or not is_day(words[0]):
        raise ValidationError(format_lazy(_("a day such as {} is missing."), FORMS[0]))
    clock = words[1] if len(words) > 1 and words[1][:1].isdigit() and not is_day(words[1]) else ""
    return minute(words[0], clock), words[2 if clock else 1 :]
