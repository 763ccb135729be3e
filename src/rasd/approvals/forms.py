"""Forms of any agreement: why a proposal is sent back, why a publication is withdrawn."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import add_three, in_three, text_area


class RefusalForm(forms.Form):
    """Why a proposal is sent back."""

    reason = forms.CharField(label=_("What has to change"), max_length=2000, widget=text_area(3))


class RetractionForm(forms.Form):
    """Why a publication is withdrawn, and whether its text must be destroyed."""

    destroy = forms.BooleanField(
        label=_("Destroy the published text, because it endangers someone"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "reason", _("Reason, for the public"), area=True, limit=2000)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not in_three("reason", cleaned):
            self.add_error(
                "reason_ar", _("The public reads why: a reason in one language is needed.")
            )
        return cleaned

    def reason(self) -> dict[str, str]:
        """Return the reason in the languages that were written."""
        return in_three("reason", self.cleaned_data)
