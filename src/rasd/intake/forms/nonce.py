"""The hidden random number of a form: the same form sent twice is one report with one code."""

import re
import secrets
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_NONCE = re.compile(r"[0-9a-f]{64}")


def new_nonce() -> str:
    """Return 32 random bytes as hex."""
    return secrets.token_hex(32)


class NonceField(forms.CharField):
    """A nonce; a form that came without one is shown again with a new one."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(
            label=_("The form"), error_messages={"required": _("Please press “Send” once more.")}
        )

    def to_python(self, value: Any) -> str:
        """Return the nonce, or "" for anything else."""
        return value if isinstance(value, str) and _NONCE.fullmatch(value) else ""

    def bound_data(self, data: Any, initial: Any) -> str:
        """Show what can be used again."""
        return self.to_python(data) or new_nonce()
