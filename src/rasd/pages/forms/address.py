"""The last part of a page's address."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _


class AddressField(forms.CharField):
    """Small Latin letters, digits and hyphens, as in `the-lights-go-out`."""

    def __init__(self) -> None:
        form = RegexValidator(
            r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Small Latin letters, digits and hyphens only.")
        )
        super().__init__(
            label=_("Address"),
            help_text=_("The last part of the page's address. It stays when the page changes."),
            min_length=2,
            max_length=60,
            validators=[form],
            widget=forms.TextInput({"dir": "ltr", "autocapitalize": "none", "spellcheck": "false"}),
        )
