"""The search form of the desk."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.places.choices import in_order
from rasd.places.names import governorates
from rasd.topics import thesaurus

KINDS = [
    ("", _("Everything")),
    ("report", _("Reports")),
    ("case", _("Cases")),
    ("page", _("Pages")),
]


class SearchForm(forms.Form):
    """Words and facets; nothing here is stored, and it is all answered by the unlocked index."""

    q = forms.CharField(
        label=_("Words"), required=False, max_length=200, widget=forms.TextInput({"dir": "auto"})
    )
    kind = forms.ChoiceField(label=_("In"), required=False, choices=KINDS)
    category = forms.ChoiceField(label=_("Kind"), required=False)
    governorate = forms.ChoiceField(label=_("Governorate"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "ar"
        places = [(place.code, place.name(lang)) for place in in_order(governorates(), lang)]
        self.fields["category"].choices = [("", _("All")), *thesaurus.choices(lang)]  # type: ignore[attr-defined]
        self.fields["governorate"].choices = [("", _("All")), *places]  # type: ignore[attr-defined]

    def filters(self) -> dict[str, str]:
        """Return the chosen facets of a valid form."""
        names = ("kind", "category", "governorate")
        return {name: self.cleaned_data[name] for name in names if self.cleaned_data[name]}
