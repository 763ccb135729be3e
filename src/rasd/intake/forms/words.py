"""Text fields for what people write: any script, not remembered by browsers, one clear limit."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rasd.text.digits import localized_count

# Spelling services of some browsers send what is typed elsewhere; autocomplete keeps it.
PRIVATE = {"autocomplete": "off", "spellcheck": "false", "dir": "auto"}


class AtMost:
    """Refuse longer texts in the form, not in the browser: `maxlength` cuts a paste in silence."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, text: str) -> None:
        if len(text) <= self.most:
            return
        lang = get_language() or "ar"
        raise ValidationError(
            _("This text has %(count)s characters, %(most)s fit here. Please shorten it."),
            params={
                "count": localized_count(len(text), lang),
                "most": localized_count(self.most, lang),
            },
        )


def words(most: int, *, rows: int = 0, **options: Any) -> forms.CharField:
    """Return an optional text field of at most `most` characters; `rows` makes it an area."""
    attributes = {**PRIVATE, **options.pop("attrs", {})}
    widget = forms.Textarea({**attributes, "rows": rows}) if rows else forms.TextInput(attributes)
    if rows:
        del widget.attrs["cols"]
    options.setdefault("required", False)
    return forms.CharField(widget=widget, validators=[AtMost(most)], **options)
