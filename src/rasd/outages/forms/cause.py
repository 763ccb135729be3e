"""Why it happened, whether somebody meant it, on what that rests, and who ordered it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import add_three, in_three
from rasd.outages.body import OutagePart
from rasd.outages.forms.part_form import PartForm, spread
from rasd.outages.words import choices

IN_WORDS = ("attribution_basis", "ordered_by", "decision_maker")


class CauseForm(PartForm):
    """The record calls a cut deliberate only when its basis is written."""

    cause = forms.ChoiceField(label=_("What it is linked with"), choices=choices("cause"))
    attribution = forms.ChoiceField(
        label=_("Did somebody mean it?"), choices=choices("attribution"), widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        basis = _("What this rests on")
        add_three(self, "attribution_basis", basis, area=True, limit=2000)
        add_three(self, "ordered_by", _("Who ordered it"), limit=300)
        add_three(self, "decision_maker", _("Who decided it"), limit=300)

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        words = [pair for name in IN_WORDS for pair in spread(name, getattr(part, name))]
        return {"cause": part.cause, "attribution": part.attribution, **dict(words)}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        basis = in_three("attribution_basis", cleaned)
        if cleaned.get("attribution") != "none" and not basis:
            words = _("Say in one language on what this rests, or choose “Not established”.")
            self.add_error("attribution_basis_ar", words)
        if cleaned.get("attribution") == "none" and basis:
            words = _("Here stands a basis, but above “Not established”: one of them is wrong.")
            self.add_error("attribution", words)
        return cleaned

    def changes(self) -> dict[str, Any]:
        given = self.cleaned_data
        words = {name: in_three(name, given) for name in IN_WORDS}
        return {"cause": given["cause"], "attribution": given["attribution"], **words}
