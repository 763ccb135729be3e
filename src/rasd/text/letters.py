"""Which characters count as one letter or digit, or as nothing, when Arabic script is compared."""

import unicodedata
from itertools import chain

ALEFS = "أإآٱٲٳٵ"
YAS = "ىیېۍےؠ"
KAFS = "کڪګڬ"
HAS = "ةەھہۀۂۃۿ"
HAMZAS = "ءؤئ"  # folded by place in the word, not by table: see fold.py

# Kurdish and Persian letters that readers tell apart but many keyboards cannot type.
# Folding them loses meaning, so they are a recall key for search and never the safe fold.
RECALL_LETTERS = str.maketrans("ێۆۇۋڕڵگچپڤژ", "يووورلكجبفز")

INVISIBLE = (
    *range(0x0610, 0x061B),  # Quranic signs
    *range(0x064B, 0x0660),  # harakat
    0x0670,  # dagger alef
    *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06E5),
    *(0x06E7, 0x06E8),
    *range(0x06EA, 0x06EE),
    *range(0x08D3, 0x0900),
    0x0640,  # tatweel
    *range(0x0300, 0x0370),  # stacked marks that no Latin letter took up
    *range(0x200B, 0x2010),  # zero-width space, ZWNJ, ZWJ, LRM, RLM
    *range(0x202A, 0x202F),  # embeddings and overrides
    *range(0x2060, 0x2070),  # word joiner, isolates
    *(0x00AD, 0x061C, 0x180E, 0xFEFF),
    *range(0xFE00, 0xFE10),  # variation selectors
)

# NFKC would leave ﷽ as a symbol and glue ﷺ to the word before it; these are phrases of their own.
PHRASES = {
    "ﷲ": "الله",
    "ﷺ": " صلي الله عليه وسلم ",
    "ﷻ": " جل جلاله ",
    "﷼": "ريال",
    "﷽": " بسم الله الرحمن الرحيم ",
}

COMPATIBILITY = tuple(
    chain(
        range(0xFB50, 0xFE00),  # Arabic presentation forms A
        range(0xFE70, 0xFEFF),  # Arabic presentation forms B
        range(0xFF01, 0xFF5F),  # full-width Latin
        range(0x1D400, 0x1D800),  # "mathematical" letters used to dress up posts
        range(0x1EE00, 0x1EF00),
    )
)


def base_table() -> dict[int, str]:
    """The safe fold of single characters; hamzas and Kurdish letters stay."""
    table = {ord(char): "ا" for char in ALEFS}
    table |= {ord(char): "ي" for char in YAS}
    table |= {ord(char): "ك" for char in KAFS}
    table |= {ord(char): "ه" for char in HAS}
    table |= {ord("ڒ"): "ڕ", ord("٬"): ",", ord("٫"): "."}
    table |= {ord(digit): str(value) for value, digit in enumerate("٠١٢٣٤٥٦٧٨٩")}
    table |= {ord(digit): str(value) for value, digit in enumerate("۰۱۲۳۴۵۶۷۸۹")}
    table |= dict.fromkeys(INVISIBLE, "")
    return table


def fold_table() -> dict[int, str]:
    """`base_table` with presentation and other compatibility forms resolved to the same letters."""
    base = base_table()
    table = dict(base)
    for code in COMPATIBILITY:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = plain.casefold().translate(base).replace(" ", "")
    return table | {ord(sign): words for sign, words in PHRASES.items()}
