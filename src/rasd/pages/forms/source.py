"""One source that the text cites."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import PartialDateField
from rasd.pages.forms.base import PartForm


class SourceForm(PartForm):
    """Who said it, where, when."""

    PLAIN = ("name", "url", "date")

    name = forms.CharField(
        label=_("Source"), max_length=300, widget=forms.TextInput({"dir": "auto"})
    )
    url = forms.URLField(
        label=_("Link"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput({"dir": "ltr"}),
    )
    date = PartialDateField(label=_("Date"), required=False)
