"""Forms of the team's accounts."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rasd.kernel.secret import SecretText
from rasd.people.models import Account, Role

PASSPHRASE_MIN = 16


class UnlockForm(forms.Form):
    """The unlock passphrase, distinct from the login password; or the printed recovery code."""

    passphrase = forms.CharField(
        label=_("Unlock passphrase"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        strip=False,
    )


class InviteForm(forms.Form):
    """The role of the person to invite."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)


class AcceptForm(forms.Form):
    """A new member's handle, password and unlock passphrase."""

    handle = forms.CharField(
        label=_("Handle"),
        help_text=_("3 to 40 of a–z, 0–9 and -. Not your name."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "username", "dir": "ltr"}),
    )
    password = forms.CharField(
        label=_("Login password"),
        help_text=_("At least 12 characters."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    passphrase = forms.CharField(
        label=_("Unlock passphrase"),
        help_text=_(
            "At least 16 characters, for example five unrelated words. It opens reports; "
            "nobody can reset it."
        ),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def clean_handle(self) -> str:
        handle: str = self.cleaned_data["handle"].lower()
        Account(handle=handle).clean_fields(exclude=["password"])
        if Account.objects.filter(handle=handle).exists():
            raise ValidationError(_("This handle is taken."))
        return handle

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password

    def clean_passphrase(self) -> str:
        passphrase: str = self.cleaned_data["passphrase"]
        if len(passphrase) < PASSPHRASE_MIN:
            raise ValidationError(_("The unlock passphrase needs at least 16 characters."))
        if passphrase == self.data.get("password"):
            raise ValidationError(_("The unlock passphrase must differ from the login password."))
        return passphrase

    def secrets(self) -> dict[str, Any]:
        """Return the cleaned values as the action takes them."""
        return {
            "handle": self.cleaned_data["handle"],
            "password": SecretText(self.cleaned_data["password"]),
            "passphrase": SecretText(self.cleaned_data["passphrase"]),
        }
