"""What happened next and whether the authority answered: a row for each outcome, one for asking."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.cases.aftermath import MOST, OUTCOMES, Aftermath, Authority, Outcome, earlier
from rasd.kernel.fields import PartialDateField, add_three, in_three
from rasd.kernel.localized import LANGUAGES

WORDS = {
    "released": _("Released"),
    "charged": _("Charged"),
    "convicted": _("Convicted"),
    "acquitted": _("Acquitted"),
    "dropped": _("Charge or complaint dropped"),
    "restored": _("Site or service restored"),
    "other": _("Something else"),
    "unknown": _("We asked, and do not know"),
}
CHOICES = [("", "—"), *((code, WORDS[code]) for code in OUTCOMES)]


class OutcomeForm(forms.Form):
    """One thing that happened next; a row without `what` is left out."""

    what = forms.ChoiceField(label=_("What happened next"), choices=CHOICES, required=False)
    day = PartialDateField(label=_("When"), required=False)
    source = forms.URLField(
        label=_("Address of the source"),
        help_text=_("It is published with the record."),
        required=False,
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "text", _("In a few words"), limit=500)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        said = cleaned.get("day") or cleaned.get("source") or in_three("text", cleaned)
        if said and not cleaned.get("what"):
            self.add_error("what", _("Choose what happened, or empty this row."))
        if cleaned.get("what") == "other" and not in_three("text", cleaned):
            self.add_error("text_ar", _("Say in a few words, in one language, what it was."))
        return cleaned

    def outcome(self) -> Outcome:
        """Return the outcome of a valid row."""
        given = self.cleaned_data
        scheme, colon, rest = given["source"].partition(":")
        return Outcome(
            what=given["what"],
            day=given["day"],
            text=in_three("text", given),  # type: ignore[arg-type]
            source=f"{scheme.lower()}{colon}{rest}",
        )


class AuthorityForm(forms.Form):
    """Whom the team asked for a response; without the day of asking nothing is published."""

    asked = PartialDateField(label=_("Asked on"), required=False)
    answered = PartialDateField(
        label=_("Answered on"),
        required=False,
        help_text=_("Empty: no answer came. The page says since when."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "who", _("Who was asked"), limit=200)
        add_three(self, "text", _("What was asked or answered, in short"), area=True, limit=1000)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        words = in_three("who", cleaned) or in_three("text", cleaned)
        if (words or cleaned.get("answered")) and not cleaned.get("asked"):
            self.add_error("asked", _("When was the authority asked? A year is enough."))
        elif cleaned.get("answered") and earlier(cleaned["answered"], cleaned["asked"]):
            self.add_error("answered", _("The answer lies before the question."))
        return cleaned

    def authority(self) -> Authority:
        """Return what a valid form says."""
        given = self.cleaned_data
        return Authority(
            asked=given["asked"],
            who=in_three("who", given),  # type: ignore[arg-type]
            answered=given["answered"],
            text=in_three("text", given),  # type: ignore[arg-type]
        )


class _Rows(forms.BaseFormSet):  # type: ignore[type-arg]
    """The rows, with a box to take one out."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Remove this entry")


OutcomeRows: Any = forms.formset_factory(
    OutcomeForm, _Rows, extra=2, can_delete=True, max_num=MOST, validate_max=True
)


def recorded(rows: Any, asking: AuthorityForm) -> Aftermath:
    """Return what valid forms say, without rows that are empty or ticked for removal."""
    kept = [row for row in rows if row not in rows.deleted_forms and row.cleaned_data.get("what")]
    return Aftermath(outcomes=[row.outcome() for row in kept], authority=asking.authority())


def shown_rows(known: Aftermath) -> list[dict[str, Any]]:
    """Return what the rows show of known outcomes."""
    return [
        {"what": one.what, "day": one.day, "source": one.source, **_three("text", one.text)}
        for one in known.outcomes
    ]


def shown_asking(known: Authority) -> dict[str, Any]:
    """Return what the form about the authority shows."""
    words = {**_three("who", known.who), **_three("text", known.text)}
    return {"asked": known.asked, "answered": known.answered, **words}


def _three(name: str, words: Any) -> dict[str, str]:
    return {f"{name}_{lang}": words.get(lang, "") for lang in LANGUAGES}
