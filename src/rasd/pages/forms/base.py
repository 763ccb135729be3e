"""What all forms of this room share: words in three languages, no disguised text."""

from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import LANGUAGE_NAMES, add_three, in_three
from rasd.kernel.localized import LANGUAGES
from rasd.text.bidi import has_spoofing_controls


class PartForm(forms.Form):
    """Edits one part of a body. `WORDS`: (field, label, long text?, most characters)."""

    WORDS: ClassVar[tuple[tuple[str, Any, bool, int], ...]] = ()
    PLAIN: ClassVar[tuple[str, ...]] = ()
    EXTRA: ClassVar[tuple[str, ...]] = ()
    # How often the page was saved when this form was shown.
    saves = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label, area, limit in self.WORDS:
            add_three(self, name, label, area=area, limit=limit)

    def sections(self) -> list[tuple[Any, list[BoundField]]]:
        """Return the fields as they are shown: what has no language first, then each language."""
        own = [self[name] for name in (*self.PLAIN, *self.EXTRA)]
        sections: list[tuple[Any, list[BoundField]]] = [("", own)] if own else []
        for lang in LANGUAGES if self.WORDS else ():
            fields = [self[f"{name}_{lang}"] for name, *_rest in self.WORDS]
            sections.append((LANGUAGE_NAMES[lang], fields))
        return sections

    @classmethod
    def initial_of(cls, part: dict[str, Any]) -> dict[str, Any]:
        """Return the form's values for a part of a draft."""
        words = {
            f"{name}_{lang}": text
            for name, *_rest in cls.WORDS
            for lang, text in part.get(name, {}).items()
        }
        return {**{name: part.get(name, "") for name in cls.PLAIN}, **words}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        for name, value in list(cleaned.items()):  # add_error takes the value out
            if isinstance(value, str) and has_spoofing_controls(value):
                self.add_error(
                    name, _("This holds hidden signs that turn the direction of text around.")
                )
        return cleaned

    def part(self, before: dict[str, Any]) -> dict[str, Any]:
        """Return the part as it is after a valid form."""
        words = {name: _lines(in_three(name, self.cleaned_data)) for name, *_rest in self.WORDS}
        plain = {name: self.cleaned_data[name] for name in self.PLAIN}
        return {**before, **plain, **words}


def _lines(words: dict[str, str]) -> dict[str, str]:
    return {lang: text.replace("\r\n", "\n") for lang, text in words.items()}
