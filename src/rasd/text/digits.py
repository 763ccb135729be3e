"""Digits and counts as the reader's language writes them: Arabic-Indic or ASCII."""

import re
import unicodedata

_OTHER_DIGIT = re.compile(r"[^\W0-9_](?<=\d)")
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ARABIC_INDIC_LANGUAGES = frozenset({"ar", "ckb"})
_ARABIC_THOUSANDS = "٬"


def to_ascii_digits(text: str) -> str:
    """The text with decimal digits of every script as 0-9; everything else stays."""
    if text.isascii():
        return text
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def localized_digits(value: str | int, lang: str) -> str:
    """A number, or a text with its digits, in the digits of `lang`; unknown languages read ASCII.

    Not for refs, codes or addresses: those stay as they are in every language.
    """
    ascii_digits = to_ascii_digits(str(value))
    return ascii_digits.translate(_ARABIC_INDIC) if _reads_arabic_indic(lang) else ascii_digits


def localized_count(count: int, lang: str) -> str:
    """A count in groups of three digits: 12,345 or ١٢٬٣٤٥. Raises ValueError below zero."""
    if count < 0:
        raise ValueError("a count cannot be negative")
    grouped = f"{count:,}"
    if _reads_arabic_indic(lang):
        grouped = grouped.replace(",", _ARABIC_THOUSANDS)
    return localized_digits(grouped, lang)


def _reads_arabic_indic(lang: str) -> bool:
    return lang.lower().partition("-")[0] in _ARABIC_INDIC_LANGUAGES
