"""Opening an outage that the team found itself, without a report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.cases.facts import Facts
from rasd.kernel.fields import LANGUAGE_NAMES, add_three, in_three
from rasd.outages.forms.basics import BasicsForm


class OpeningForm(BasicsForm):
    """The basics, with a title and a few sentences for the public."""

    original_language = forms.ChoiceField(
        label=_("Language it was first written in"),
        choices=list(LANGUAGE_NAMES.items()),
        widget=forms.RadioSelect,
        initial="ar",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "title", _("Title"), limit=200)
        add_three(self, "summary", _("What happened, for the public"), area=True, limit=6000)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not in_three("title", cleaned):
            self.add_error("title_ar", _("A title in one language is needed."))
        return cleaned

    def facts(self) -> Facts:
        """Return the facts of a valid form; kind, day and place follow from the part."""
        given = self.cleaned_data
        return Facts.model_validate(
            {
                "title": in_three("title", given),
                "summary": in_three("summary", given),
                "original_language": given["original_language"],
                "ongoing": int(given["ongoing"]),
            }
        )
