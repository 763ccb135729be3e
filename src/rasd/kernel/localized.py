"""Text in up to three languages as one value, with an honest fallback."""

from dataclasses import dataclass
from typing import Self

from rasd.text.bidi import direction

LANGUAGES = ("ar", "ckb", "en")
FALLBACK = {"ar": ("ar", "en", "ckb"), "ckb": ("ckb", "ar", "en"), "en": ("en", "ar", "ckb")}


@dataclass(frozen=True)
class Text:
    """One shown text: the words, their language, and whether that is the one asked for."""

    text: str
    lang: str
    translated: bool

    @property
    def direction(self) -> str:
        """Return `rtl` or `ltr` for HTML's dir attribute."""
        return direction(self.lang)


@dataclass(frozen=True)
class Localized:
    """A text in Arabic, Sorani and English; an empty string means not yet written."""

    ar: str = ""
    ckb: str = ""
    en: str = ""

    @classmethod
    def from_json(cls, data: dict[str, str]) -> Self:
        """Read `{"ar": …, "ckb": …, "en": …}`; unknown languages raise TypeError."""
        return cls(**data)

    def to_json(self) -> dict[str, str]:
        """Write only the languages that are there, as the public body stores them."""
        return {lang: getattr(self, lang) for lang in LANGUAGES if getattr(self, lang)}

    def best(self, lang: str) -> Text:
        """Return the text in `lang`, or the nearest language with `translated=False`."""
        for candidate in FALLBACK.get(lang, LANGUAGES):
            if text := getattr(self, candidate):
                return Text(text, candidate, candidate == lang)
        return Text("", lang, True)

    def __bool__(self) -> bool:
        return bool(self.ar or self.ckb or self.en)
