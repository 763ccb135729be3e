"""The report form as the team fills it in for someone."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.intake.forms import choices
from rasd.intake.forms.report import ReportForm


class EntryForm(ReportForm):
    """A report received by phone, messenger or visit; `channel` says how."""

    channel = forms.ChoiceField(
        label=_("How did it reach us?"), choices=choices.channels, widget=forms.RadioSelect
    )
