"""What the team knows, as a form; the exact place goes its own way."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.forms.where import from_choice, to_choice
from rasd.kernel.fields import (
    LANGUAGE_NAMES,
    PartialDateField,
    add_three,
    in_three,
    text_area,
)
from rasd.kernel.localized import LANGUAGES
from rasd.places.choices import grouped_choices
from rasd.topics import thesaurus

CONFIDENCE = [
    ("stated", _("Stated by a source")),
    ("inferred", _("Concluded by us")),
    ("conflicting", _("Sources differ")),
]
HOURS = [("", "—"), *((str(hour), f"{hour:02}:00") for hour in range(24))]
PLAIN = ("category", "started", "ended", "hour", "date_confidence", "law", "original_language")
LISTS = ("actors", "affected")


class FactsForm(forms.Form):
    """The working facts in up to three languages; a saved form is a new version."""

    original_language = forms.ChoiceField(
        label=_("Language it was first written in"),
        choices=list(LANGUAGE_NAMES.items()),
        widget=forms.RadioSelect,
        initial="ar",
    )
    category = forms.ChoiceField(label=_("What happened"))
    started = PartialDateField(label=_("When it began"))
    ended = PartialDateField(label=_("When it ended"), required=False)
    hour = forms.ChoiceField(label=_("Hour, Baghdad time"), required=False, choices=HOURS)
    ongoing = forms.BooleanField(label=_("Still going on"), required=False)
    date_confidence = forms.ChoiceField(
        label=_("How sure the date is"), choices=CONFIDENCE, initial="stated"
    )
    where = forms.ChoiceField(label=_("Where"), required=False)
    actors = forms.MultipleChoiceField(
        label=_("Who is said to have done it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    affected = forms.MultipleChoiceField(
        label=_("Who is affected"), required=False, widget=forms.CheckboxSelectMultiple
    )
    law = forms.CharField(
        label=_("Law that was cited"), required=False, max_length=300, widget=text_area(2)
    )
    latitude = forms.DecimalField(
        label=_("Latitude"),
        required=False,
        max_digits=9,
        decimal_places=7,
        min_value=28,
        max_value=39,
    )
    longitude = forms.DecimalField(
        label=_("Longitude"),
        required=False,
        max_digits=9,
        decimal_places=7,
        min_value=38,
        max_value=50,
    )
    description = forms.CharField(
        label=_("The exact place in words"), required=False, max_length=2000, widget=text_area(3)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "ar"
        add_three(self, "title", _("Title"), limit=200)
        add_three(self, "summary", _("What happened, for the public"), area=True, limit=6000)
        add_three(self, "place_name", _("Name of the place, for the public"), limit=200)
        add_three(self, "note", _("Note for readers"), area=True, limit=2000)
        self._offer("category", [("", "—"), *thesaurus.choices(lang)])
        unknown = ("unknown", _("Not known"))
        self._offer("where", [unknown, *grouped_choices(lang, special=("online",))])
        self._offer("actors", thesaurus.term_choices(thesaurus.actors(), lang))
        self._offer("affected", thesaurus.term_choices(thesaurus.affected(), lang))
        for name in ("latitude", "longitude"):
            self.fields[name].widget = forms.TextInput({"dir": "ltr", "inputmode": "decimal"})

    def _offer(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not in_three("title", cleaned):
            self.add_error("title_ar", _("A title in one language is needed."))
        if (cleaned.get("latitude") is None) != (cleaned.get("longitude") is None):
            self.add_error("longitude", _("Latitude and longitude go together."))
        return cleaned

    def facts(self) -> Facts:
        """Return the facts of a valid form."""
        cleaned = self.cleaned_data
        in_words = ("title", "summary", "place_name", "note")
        return Facts.model_validate(
            {
                **{name: cleaned[name] for name in (*PLAIN, *LISTS)},
                **{name: in_three(name, cleaned) for name in in_words},
                **from_choice(cleaned["where"]),
                "ongoing": int(cleaned["ongoing"]),
            }
        )

    def place(self) -> ExactPlace:
        """Return the exact place of a valid form, perhaps empty."""
        found = {name: self.cleaned_data[name] for name in ("latitude", "longitude")}
        return ExactPlace(
            **{name: "" if value is None else format(value, "f") for name, value in found.items()},
            description=self.cleaned_data["description"],
        )


def initial(facts: Facts, place: ExactPlace) -> dict[str, Any]:
    """Return what the form shows of known facts."""
    known: dict[str, Any] = {**facts.model_dump(), **place.model_dump(), "where": to_choice(facts)}
    for name in ("title", "summary", "place_name", "note"):
        words = known.pop(name)
        known |= {f"{name}_{lang}": words.get(lang, "") for lang in LANGUAGES}
    # A checkbox shows the number 0 as ticked.
    return known | {"ongoing": bool(facts.ongoing)}
