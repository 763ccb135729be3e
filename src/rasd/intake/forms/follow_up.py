"""The forms of the follow-up pages."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rasd.intake import conf
from rasd.intake.forms.words import words
from rasd.vault.crypto import code as codes


class CodeForm(forms.Form):
    """A follow-up code in any script's digits, with or without gaps."""

    code = forms.CharField(
        label=_("Your follow-up code"),
        help_text=_("24 digits. Gaps do not matter, and ٠١٢ is as good as 012."),
        error_messages={"required": _("Please type the code.")},
        widget=forms.TextInput(
            {
                "autocomplete": "off",
                "spellcheck": "false",
                "class": "code",
                "dir": "ltr",
                "inputmode": "numeric",
            }
        ),
    )

    def clean_code(self) -> str:
        """Refuse, before any key derivation, what cannot be a code; typing errors show here."""
        typed: str = self.cleaned_data["code"]
        if len(typed) > 200 or not codes.check(codes.normalise(typed)):
            raise ValidationError(
                _("This is not a code: a digit is missing or mistyped. Please compare the digits.")
            )
        return typed


class MessageForm(forms.Form):
    """A reporter's message."""

    text = words(
        conf.LONGEST_TEXT,
        rows=5,
        label=_("Write to the team"),
        required=True,
        strip=True,
        error_messages={"required": _("The message is still empty.")},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="message_%s")
