"""The team's forms about a report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.intake.questions import QUESTIONS


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


class AskForm(forms.Form):
    """A canned question, words of one's own, or both."""

    question = forms.ChoiceField(
        label=_("A question we ask often"),
        help_text=_("The reporter reads it in their own language."),
        required=False,
    )
    text = forms.CharField(
        label=_("Your own words"), required=False, max_length=5000, widget=_area(4)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["question"].choices = [("", "—"), *QUESTIONS.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("question") and not (cleaned.get("text") or "").strip():
            self.add_error("text", _("Choose a question or write something."))
        return cleaned


class NoteForm(forms.Form):
    """A note that the team reads and the reporter does not."""

    text = forms.CharField(label=_("Note"), max_length=5000, widget=_area(3))


class RejectionForm(forms.Form):
    """Why a report is not taken up, once for the team and once for its reporter."""

    reason = forms.CharField(label=_("Why, for the team"), max_length=2000, widget=_area(3))
    words = forms.CharField(
        label=_("What the reporter reads"),
        help_text=_("Kindly, in their language: why, and where they may find help."),
        max_length=5000,
        widget=_area(4),
    )


class ReferralForm(RejectionForm):
    """To whom a report is passed on; only with the reporter's agreement."""

    agreed = forms.BooleanField(
        label=_("The reporter agreed to this"),
        error_messages={"required": _("Ask the reporter first: without agreement it stays here.")},
    )
