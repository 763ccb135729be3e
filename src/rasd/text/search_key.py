"""The key that documents are indexed by and queries become, equal for all spellings of a word.

Any engine that splits on whitespace gives the same hits over it (SQLite FTS5 `unicode61`,
PostgreSQL `simple`), because nothing of the language is left to the engine.
"""

import re
import unicodedata

from rasd.text.fold import fold
from rasd.text.letters import RECALL_LETTERS
from rasd.text.stem import stem

KEY_VERSION = 1
"""Stored beside keys; a different number means they must be rebuilt."""

WORD = re.compile(r"[^\W_]+")  # an underscore separates the words of a hashtag
_SPACED_OUT = re.compile(r"(?<!\w)[ء-ي](?:[ ._*-][ء-ي]){2,}(?!\w)")  # ك.ل.ب hides a word
_SEPARATORS = re.compile(r"[ ._*-]")
LATIN_ACCENTS = {
    code: base
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (base := unicodedata.normalize("NFD", chr(code))[0]) != chr(code)
} | {ord("ı"): "i"}


def search_key(text: str) -> str:
    """The stems of a text in order, joined by single spaces; empty when it holds no word."""
    return " ".join(stems(text))


def query_terms(text: str) -> list[str]:
    """The different stems of a query in order: only letters and digits, safe to quote anywhere."""
    return list(dict.fromkeys(stems(text)))


def stems(text: str) -> list[str]:
    """One stem per word of a text; lone Arabic letters (و, ە) carry no meaning and are left out."""
    recall = fold(text).translate(RECALL_LETTERS).translate(LATIN_ACCENTS)
    joined = _SPACED_OUT.sub(lambda match: _SEPARATORS.sub("", match[0]), recall)
    return [stem(word) for word in WORD.findall(joined) if not _lone_letter(word)]


def _lone_letter(word: str) -> bool:
    return len(word) == 1 and "ء" <= word <= "ي"
