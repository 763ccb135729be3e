"""The form in which a reader asks for messages."""

import re
from typing import Any
from urllib.parse import parse_qsl

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.encoding import punycode
from django.utils.translation import gettext_lazy as _

from rasd.alerts import choices
from rasd.alerts.question import LONGEST_ADDRESS, LONGEST_QUESTION
from rasd.atlas.filters import Filters

CHOSEN_HERE = ("category", "place", "law")
# Threat: a stranger has our mail server write to its own machine or to an address inside its
# network (root@localhost, x@[10.0.0.1]), or hides control characters in a quoted name.
_NAME = r"(?![-|])[\w!#$%&'*+/=?^`{|}~.-]+"
_DOMAIN = r"([a-z0-9-]+\.)+[0-9-]*[a-z][a-z0-9-]*"
_REACHED = re.compile(f"{_NAME}@{_DOMAIN}", re.ASCII)


class AskForm(forms.Form):
    """Address, language and question; parts of the question that have no field here are kept."""

    category = forms.ChoiceField(label=_("What"), required=False)
    place = forms.ChoiceField(label=_("Where"), required=False)
    law = forms.ChoiceField(
        label=_("Law"), help_text=_("Records in which this law was used."), required=False
    )
    address = forms.EmailField(
        label=_("E-mail address"),
        max_length=LONGEST_ADDRESS,
        error_messages={
            "required": _("Where shall the messages go?"),
            "invalid": _("This is not an e-mail address, such as name@example.org."),
        },
        widget=forms.EmailInput({"dir": "ltr", "autocomplete": "email", "spellcheck": "false"}),
    )
    language = forms.ChoiceField(label=_("Language of the messages"), widget=forms.RadioSelect)

    def __init__(self, lang: str, asked: Filters, data: QueryDict | None = None) -> None:
        given = {name: getattr(asked, name) for name in CHOSEN_HERE}
        super().__init__(data, initial={**given, "language": lang})
        self.asked = asked
        self._choose("category", choices.categories(lang))
        self._choose("place", choices.places(lang))
        self._choose("law", choices.laws(lang, asked.law))
        self._choose("language", settings.LANGUAGES)

    def clean_address(self) -> str:
        """Return the address in ASCII: a domain in other letters in its own spelling for mail."""
        local, _at, domain = str(self.cleaned_data["address"]).rpartition("@")
        try:
            reached = f"{local}@{punycode(domain).lower()}"
        except UnicodeError:  # holds the address: it goes no further
            reached = ""
        if not _REACHED.fullmatch(reached):
            raise ValidationError(_("This address cannot be reached by every mail server."))
        return reached

    def clean(self) -> dict[str, Any]:
        """Put the question together; one that is too long for a link is refused."""
        cleaned: dict[str, Any] = super().clean() or {}
        if self.asked.text and len(self.asked.question) > LONGEST_QUESTION:
            raise ValidationError(_("This question is too long for a message. Use fewer words."))
        return cleaned

    @property
    def query(self) -> str:
        """Return the question as it was sent."""
        return self.asked.question

    def carried(self) -> list[tuple[str, str]]:
        """Return the parts of the question that have no field of their own, as name and value."""
        rest = self.asked.without(*CHOSEN_HERE).question
        return parse_qsl(rest.lstrip("?"))

    def _choose(self, name: str, options: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = options
