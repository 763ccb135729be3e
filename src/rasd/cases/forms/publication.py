"""Proposing a public version."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


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
