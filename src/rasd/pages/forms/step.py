"""One step of a story."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import PartialDateField
from rasd.pages.forms.base import PartForm
from rasd.places.choices import grouped_choices
from rasd.topics import thesaurus

_REF = re.compile(r"[A-Z]{2,8}-\d{4}-\d{4,9}")


class StepForm(PartForm):
    """What happened in this step, and which records belong to it."""

    WORDS = (("title", _("Title"), False, 200), ("text", _("Text"), True, 8000))
    PLAIN = ("from", "to", "place", "category")
    EXTRA = ("records", "refs")

    to = PartialDateField(label=_("When it ended"), required=False)
    place = forms.ChoiceField(label=_("Where"), required=False)
    category = forms.ChoiceField(label=_("Kind of violation"), required=False)
    records = forms.BooleanField(
        label=_("List every published record of this time, place and kind"), required=False
    )
    refs = forms.CharField(
        label=_("Records that belong to it"),
        help_text=_("References with spaces between them."),
        required=False,
        max_length=1200,
        widget=forms.TextInput({"dir": "ltr"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "ar"
        everywhere = [("", _("Everywhere")), *grouped_choices(lang, special=("online",))]
        self.fields["place"].choices = everywhere  # type: ignore[attr-defined]
        self.fields["category"].choices = [("", _("All")), *thesaurus.choices(lang)]  # type: ignore[attr-defined]

    @classmethod
    def initial_of(cls, part: dict[str, Any]) -> dict[str, Any]:
        rest = {"records": bool(part.get("records")), "refs": " ".join(part.get("refs", ()))}
        return {**super().initial_of(part), **rest}

    def clean_refs(self) -> list[str]:
        refs: list[str] = self.cleaned_data["refs"].upper().replace(",", " ").split()
        if wrong := next((ref for ref in refs if not _REF.fullmatch(ref)), None):
            raise ValidationError(_("Not a reference: %(ref)s"), params={"ref": wrong})
        return refs

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("records") and not cleaned.get("from"):
            self.add_error("records", _("A list of records needs a time."))
        return cleaned

    def part(self, before: dict[str, Any]) -> dict[str, Any]:
        rest = {
            "records": int(self.cleaned_data["records"]),
            "refs": self.cleaned_data["refs"],
        }
        return {**super().part(before), **rest}


# `from` is a word of Python: the field cannot be written in the class.
StepForm.base_fields["from"] = PartialDateField(label=_("When it began"), required=False)
