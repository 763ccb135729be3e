"""Forms of the team's accounts."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.models import Account, Role
from rasd.vault.conf import SHORTEST_PASSPHRASE

PASSWORD_MIN = 12
ROLES_TO_INVITE = (Role.VOLUNTEER, Role.VERIFIER)


def long_enough(passphrase: str) -> str:
    """Return the passphrase, or raise ValidationError for one too short for a stolen database."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise ValidationError(_("The unlock passphrase needs at least 16 characters."))
    return passphrase


class UnlockForm(forms.Form):
    """The unlock passphrase, distinct from the login password; or the printed recovery code."""

    passphrase = forms.CharField(
        label=_("Unlock passphrase"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        strip=False,
    )


class PassphraseForm(forms.Form):
    """The present unlock passphrase and a new one."""

    SECRETS = ("passphrase", "new_passphrase")

    passphrase = forms.CharField(
        label=_("Present unlock passphrase"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        strip=False,
    )
    new_passphrase = forms.CharField(
        label=_("New unlock passphrase"),
        help_text=_("At least 16 characters, for example five unrelated words."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        strip=False,
    )

    def clean_new_passphrase(self) -> str:
        return long_enough(self.cleaned_data["new_passphrase"])


class InviteForm(forms.Form):
    """The role of the person to invite, among those that the actor may give."""

    role = forms.ChoiceField(label=_("Role"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [role for role in Role if role in ROLES_TO_INVITE or actor.is_(Role.OPERATOR)]
        self.fields["role"].choices = [(role.value, role.label) for role in offered]  # type: ignore[attr-defined]


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
        if len(password) < PASSWORD_MIN:  # said in our words: the library's know no Sorani
            raise ValidationError(_("The login password needs at least 12 characters."))
        validate_password(password)
        return password

    def clean_passphrase(self) -> str:
        passphrase: str = self.cleaned_data["passphrase"]
        long_enough(passphrase)
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
