"""Decisions with their reasons, and notes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.cases.models import Outcome
from rasd.kernel.fields import text_area


class DecisionForm(forms.Form):
    """A Verifier's decision."""

    outcome = forms.ChoiceField(
        label=_("Decision"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Which independent sources agree, what contradicts them, what was checked."),
        max_length=6000,
        widget=text_area(),
    )
    changes_mind = forms.CharField(
        label=_("What would change this decision"),
        required=False,
        max_length=2000,
        widget=text_area(2),
    )


class NoteForm(forms.Form):
    """A note that only the team reads."""

    text = forms.CharField(label=_("Note"), max_length=6000, widget=text_area(4))


class ClosingForm(forms.Form):
    """Why a case is closed without publication."""

    reason = forms.CharField(label=_("Why it is closed"), max_length=2000, widget=text_area(3))
