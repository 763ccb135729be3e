"""One spelling for the many ways the same Arabic or Sorani word is typed, without losing a letter that matters.

Merged: alef forms, ya/alef maqsura/Farsi ya, kaf/keheh, ta marbuta/ha/Sorani ە, seats of hamza,
digits, letter case. Removed: harakat, tatweel, ZWNJ and every other invisible character, so that a
ZWNJ never breaks a word. (ە and ه become one letter here, so ده‌وڵه‌ت with ه+ZWNJ needs no rule.)
Elongation (three or more of a letter) becomes one letter; doubled letters and digits never change:
الله and اله, الى and اللي, 10 and 100 stay apart.
"""

import re
import unicodedata

from rasd.text.letters import fold_table
from rasd.text.rewrite import Casefold, Pattern, Step, Table

_LETTER = r"[^\W\d_]"

_LATIN_MARKS = Pattern(
    re.compile("[a-z][\u0300-\u036f]+"),
    lambda match: unicodedata.normalize("NFC", match[0]),
)

_LOOSE_HAMZA = Pattern(  # a seat and a combining hamza typed apart
    re.compile("([ويیى])[\u064b-\u0652]*\u0654"),
    lambda match: "ؤ" if match[1] == "و" else "ئ",
)

_HAMZA_IN_CONTEXT = Pattern(
    re.compile(
        rf"(?P<initial>(?<!{_LETTER})ئا?)"  # Sorani ئازادی, ئێران: the seat only carries a vowel
        rf"|(?<={_LETTER})[ؤئء]+(?=و)"  # مسؤول, مسئول and رءوس, رؤوس
        r"|(?<=ي)ئ(?=ي)"  # بيئي keeps two yas, not three that would read as elongation
    ),
    lambda match: "ا" if match["initial"] else "",
)

_HAMZA = Table({ord("ؤ"): "و", ord("ئ"): "ي", ord("ء"): ""})

_ELONGATION = Pattern(
    # Sorani بەهەشت legitimately folds to ههه inside a word; laughter and كلبههه do not.
    re.compile(rf"(?P<ha>ه{{4,}}|ه{{3}}(?!{_LETTER}))|(?P<one>(?!ه){_LETTER})(?P=one){{2,}}"),
    lambda match: "ه" if match["ha"] else match["one"],
)

_STEPS: tuple[Step, ...] = (
    Casefold(),
    _LATIN_MARKS,
    _LOOSE_HAMZA,
    Table(fold_table()),
    _HAMZA_IN_CONTEXT,
    _HAMZA,
    _ELONGATION,
)


def fold(text: str) -> str:
    """The text with spelling habits folded away; `fold(fold(x)) == fold(x)`."""
    for step in _STEPS:
        text = step.apply(text)
    return text


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """`fold(text)` and, for each of its characters, the index in `text` that it came from.

    Indices count code points and never decrease, so a folded match can be highlighted in the original.
    """
    offsets = list(range(len(text)))
    for step in _STEPS:
        text, offsets = step.track(text, offsets)
    return text, offsets
