"""allauth's forms with our words on them."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("Handle"),
    "password": _("Login password"),
    "oldpassword": _("Present login password"),
    "password1": _("New login password"),
    "password2": _("The new one again"),
    "code": _("Code"),
}


class OurWords:
    """Put our labels on the fields; nothing is explained inside a field, where typing hides it."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label, field.help_text = LABELS.get(name, field.label), ""
            field.widget.attrs.pop("placeholder", None)
            if name in ("login", "code"):
                field.widget.attrs["dir"] = "ltr"
        if "code" in self.fields:
            self.fields["code"].widget.attrs["class"] = "code"


class LoginForm(OurWords, account.LoginForm):
    """Handle and password."""


class ReauthenticateForm(OurWords, account.ReauthenticateForm):
    """The password once more."""


class ChangePasswordForm(OurWords, account.ChangePasswordForm):
    """The old password and a new one, twice."""


class CodeForm(OurWords, mfa.AuthenticateForm):
    """Six digits of the second factor, or a recovery code."""


class CodeAgainForm(OurWords, mfa.ReauthenticateForm):
    """The second factor once more."""


class ActivateForm(OurWords, totp.ActivateTOTPForm):
    """The first six digits of a new authenticator."""
