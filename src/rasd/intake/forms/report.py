"""The report form: what matters first; nothing but a few words or a category is required."""

from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.intake import conf
from rasd.intake.fields import ReportFields
from rasd.intake.forms import choices
from rasd.intake.forms.about import RecordField, known_ref
from rasd.intake.forms.nonce import NonceField, new_nonce
from rasd.intake.forms.when import known_date
from rasd.intake.forms.words import PRIVATE, words
from rasd.intake.wording import AGREEMENT, USES

NUMBER = {**PRIVATE, "inputmode": "numeric", "class": "short"}
CHIPS: dict[str, Any] = {"required": False, "widget": forms.CheckboxSelectMultiple}
PICK: dict[str, Any] = {"required": False, "widget": forms.RadioSelect}


SECTIONS = {
    "people": ("speaker", "agreement", "under_18", "actors", "affected"),
    "reading": ("prefers_woman", "contact"),
    "uses": ("uses",),
}


class ReportForm(forms.Form):
    """One report. `nonce` makes an identical retry the same report, with the same code."""

    nonce = NonceField()
    about = RecordField(label=_("Published record that this is about"))
    category = forms.ChoiceField(
        label=_("What happened?"), choices=choices.categories, required=False
    )
    day = words(4, label=_("Day"), attrs=NUMBER)
    month = forms.ChoiceField(label=_("Month"), choices=choices.months, required=False)
    year = words(6, label=_("Year"), attrs=NUMBER)
    hour = forms.ChoiceField(label=_("Hour"), choices=choices.hours, required=False)
    ongoing = forms.BooleanField(label=_("It is still going on"), required=False)
    where = forms.ChoiceField(label=_("Where?"), choices=choices.places, required=False)
    place_name = words(
        300,
        label=_("Name of the place"),
        help_text=_("A town, quarter or institution, if it is safe to say. It is never published."),
    )
    text = words(
        conf.LONGEST_TEXT,
        rows=9,
        label=_("Tell us what happened"),
        help_text=_(
            "In your own words and your own language. Leave out what would show who you are."
        ),
    )
    links = words(
        4000,
        rows=2,
        label=_("Links"),
        help_text=_("Posts, articles or accounts that have to do with it, one per line."),
        attrs={"dir": "ltr", "inputmode": "url"},
    )
    speaker = forms.ChoiceField(label=_("Who are you in this?"), choices=choices.speakers, **PICK)
    agreement = forms.ChoiceField(
        label=_("Does the person it happened to agree to this report?"), choices=AGREEMENT, **PICK
    )
    under_18 = forms.BooleanField(label=_("Someone concerned is under 18"), required=False)
    actors = forms.MultipleChoiceField(
        label=_("Who did it, as far as you know?"), choices=choices.actors, **CHIPS
    )
    affected = forms.MultipleChoiceField(
        label=_("Who is affected?"), choices=choices.affected, **CHIPS
    )
    danger = forms.BooleanField(label=_("Someone is in danger now"), required=False)
    prefers_woman = forms.BooleanField(label=_("I prefer a woman to read this"), required=False)
    contact = words(
        1000,
        rows=2,
        label=_("Another way to reach you"),
        help_text=_(
            "Not needed: with your code you can read our answers here. If you give one, it is "
            "sealed apart from the rest."
        ),
    )
    uses = forms.MultipleChoiceField(
        label=_("What may we do with it?"),
        choices=USES,
        help_text=_(
            "If you choose nothing, we read it and keep it sealed, and ask before anything more."
        ),
        **CHIPS,
    )

    @classmethod
    def fresh(cls, about: str = "") -> Self:
        """Return an empty form with a nonce of its own; `about` is the ref of a published record.

        What is no ref is left out: a link from elsewhere puts no words into the form.
        """
        return cls(initial={"nonce": new_nonce(), "about": known_ref(about)})

    def clean(self) -> dict[str, Any]:
        """Join the date; ask for some words or at least a category."""
        given = self.cleaned_data
        try:
            given["date"] = known_date(**{k: given.get(k, "") for k in ("day", "month", "year")})
        except ValidationError as error:
            if not {"day", "month", "year"} & set(self.errors):
                self.add_error(error.code, error)
        if not {"text", "category"} & set(self.errors) and not (
            given["text"].strip() or given["category"]
        ):
            self.add_error("text", _("Tell us in a few words, or choose above what happened."))
        return given

    def opened(self) -> dict[str, bool]:
        """Tell which optional sections hold an answer or an error, so that none hides."""
        if not self.is_bound:
            return {}
        return {
            section: any(self.data.get(name) or name in self.errors for name in names)
            for section, names in SECTIONS.items()
        }

    def nonce_bytes(self) -> bytes:
        """Return the nonce for the follow-up code."""
        return bytes.fromhex(self.cleaned_data["nonce"])

    def fields_given(self, *, channel: str = "web") -> ReportFields:
        """Return the answers as the one value that is sealed."""
        given = dict(self.cleaned_data)
        given["day"] = given.pop("date")
        for part in ("nonce", "month", "year"):
            del given[part]
        for flag in ("ongoing", "under_18", "danger", "prefers_woman"):
            given[flag] = int(given[flag])
        return ReportFields(**{**given, "language": get_language(), "channel": channel})
