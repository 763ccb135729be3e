"""Alphabetical order as readers of Arabic, Sorani and English expect it in a long list."""

from rasd.text.fold import fold

_SORANI = "ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن ه ە و ۆ ی ێ".split()
_RANK = {letter: chr(0xE000 + rank) for rank, letter in enumerate(_SORANI)}


def sort_key(name: str, lang: str) -> str:
    """Return a key to sort names by: without the article in Arabic, by the Kurdish alphabet in Sorani."""
    if lang == "ckb":
        return "".join(_RANK.get(letter, letter) for letter in name)
    if lang == "ar":
        return fold(name.removeprefix("ال"))
    return name.removeprefix("Al-").casefold()
