"""Fields that the forms of several rooms share."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.kernel.localized import LANGUAGES
from rasd.text.bidi import direction, ltr
from rasd.text.digits import to_ascii_digits
from rasd.text.partial_date import PartialDate

# Isolated: after Arabic letters the parts of a date would swap their places.
FORMS = tuple(ltr(example) for example in ("2019-10-02", "2019-10", "2019"))
LANGUAGE_NAMES = {"ar": _("Arabic"), "ckb": _("Sorani"), "en": _("English")}


def text_area(rows: int = 5, **attributes: str) -> forms.Textarea:
    """Return a plain text area whose direction follows what is typed."""
    return forms.Textarea(attrs={"rows": rows, "dir": "auto", **attributes})


class PartialDateField(forms.CharField):
    """A day, a month or a year; digits of any script."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", format_lazy(_("As exactly as known: {}, {} or {}."), *FORMS))
        widget = forms.TextInput(attrs={"dir": "ltr", "class": "short", "inputmode": "numeric"})
        super().__init__(widget=widget, max_length=10, **kwargs)

    def clean(self, value: Any) -> str:
        text = to_ascii_digits(str(super().clean(value) or "")).strip().replace("/", "-")
        if not text:
            return ""
        try:
            known = PartialDate.parse(text)
        except ValueError as error:
            raise ValidationError(format_lazy(_("Write {}, {} or {}."), *FORMS)) from error
        parts = [f"{known.year:04}", *(f"{part:02}" for part in (known.month, known.day) if part)]
        return "-".join(parts)


class DayField(forms.CharField):
    """One day as YYYY-MM-DD; digits of any script."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", format_lazy(_("A day, such as {}."), FORMS[0]))
        widget = forms.TextInput(attrs={"dir": "ltr", "class": "short", "inputmode": "numeric"})
        super().__init__(widget=widget, max_length=10, **kwargs)

    def clean(self, value: Any) -> str:
        text = to_ascii_digits(str(super().clean(value) or "")).strip().replace("/", "-")
        try:
            return date.fromisoformat(text).isoformat() if text else ""
        except ValueError as error:
            raise ValidationError(format_lazy(_("A day, such as {}."), FORMS[0])) from error


def in_three(prefix: str, cleaned: dict[str, Any]) -> dict[str, str]:
    """Return the words of `prefix_ar`, `prefix_ckb`, `prefix_en` that are there."""
    found = {lang: str(cleaned.get(f"{prefix}_{lang}") or "").strip() for lang in LANGUAGES}
    return {lang: text for lang, text in found.items() if text}


def add_three(
    form: forms.Form, prefix: str, label: Any, *, area: bool = False, limit: int = 500
) -> None:
    """Give a form one field a language, labelled with the language."""
    for lang in LANGUAGES:
        shown = {"lang": lang, "dir": direction(lang)}
        widget = forms.Textarea(attrs={"rows": 6, **shown}) if area else forms.TextInput(shown)
        form.fields[f"{prefix}_{lang}"] = forms.CharField(
            label=f"{label} · {LANGUAGE_NAMES[lang]}",
            required=False,
            max_length=limit,
            widget=widget,
        )
