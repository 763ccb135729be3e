"""Proposing a public version, and proposing to take one back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.cases.forms.fields import add_three, in_three


class ProposalForm(forms.Form):
    """The choices made for the public version, and the fingerprint of what was previewed."""

    precision = forms.ChoiceField(label=_("How exactly the place is shown"))
    status = forms.ChoiceField(label=_("Public status"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    acknowledged = forms.BooleanField(
        label=_("I know this, and propose publication all the same"), required=False
    )

    def __init__(
        self,
        *args: Any,
        precisions: list[tuple[str, str]],
        statuses: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["precision"].choices = precisions  # type: ignore[attr-defined]
        self.fields["status"].choices = statuses  # type: ignore[attr-defined]


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
