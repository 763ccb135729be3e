"""The head of a story."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import LANGUAGE_NAMES, PartialDateField
from rasd.pages.forms.address import AddressField
from rasd.pages.forms.base import PartForm


class StoryForm(PartForm):
    """Title, lead, time and limits; the steps have forms of their own."""

    WORDS = (
        ("title", _("Title"), False, 200),
        ("lead", _("Lead"), True, 1200),
        ("limits", _("What we cannot say"), True, 8000),
    )
    PLAIN = ("slug", "original_language", "started", "ended")

    slug = AddressField()
    original_language = forms.ChoiceField(
        label=_("Language it was first written in"),
        choices=list(LANGUAGE_NAMES.items()),
        widget=forms.RadioSelect,
    )
    started = PartialDateField(label=_("When it began"), required=False)
    ended = PartialDateField(label=_("When it ended"), required=False)
