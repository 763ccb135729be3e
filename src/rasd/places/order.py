"""Alphabetical order as readers of Arabic, Sorani and English expect it in a long list."""

from rasd.text.fold import fold

_SORANI = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ"
_RANK = {letter: chr(0xE000 + rank) for rank, letter in enumerate(_SORANI)}


def sort_key(name: str, lang: str) -> str:
    """Return a sort key: without the article in Arabic, by the Kurdish alphabet in Sorani."""
    if lang == "ckb":
        return "".join(_RANK.get(letter, letter) for letter in name)
    if lang == "ar":
        return fold(name.removeprefix("ال"))
    return name.removeprefix("Al-").casefold()
