"""One spelling for the many ways an Arabic or Sorani word is typed, losing no letter that matters.

Merged: alef forms, ya/alef maqsura/Farsi ya, kaf/keheh, ta marbuta/ha/Sorani ە, seats of hamza,
digits, letter case. Removed: harakat, tatweel, ZWNJ and every other invisible character, so that a
ZWNJ never breaks a word. (ە and ه become one letter here, so ده‌وڵه‌ت with ه+ZWNJ needs no rule.)
Elongation (three or more of a letter) becomes one letter; doubled letters and digits never change:
الله and اله, الى and اللي, 10 and 100 stay apart.
"""

import re
import unicodedata

from rasd.text.hamza import HAMZA, LOOSE_HAMZA
from rasd.text.letters import fold_table
from rasd.text.rewrite import Casefold, Pattern, Step, Table


def _shortened(match: re.Match[str]) -> str:
    """One letter for an elongation; Sorani بەهەشت rightly folds to ههه inside a word and stays."""
    if not match[1].isalpha() or (match[0] == "ههه" and match["inside"] is not None):
        return match[0]
    return match[1]


_LATIN_MARKS = Pattern(
    re.compile("[a-z][\u0300-\u036f]+"),
    lambda match: unicodedata.normalize("NFC", match[0]),
)
_ELONGATION = Pattern(re.compile(r"(.)\1{2,}(?P<inside>(?=[^\W\d_]))?"), _shortened)

_STEPS: tuple[Step, ...] = (
    Casefold(),
    _LATIN_MARKS,
    LOOSE_HAMZA,
    Table(fold_table()),
    HAMZA,
    _ELONGATION,
)


def fold(text: str) -> str:
    """The text with spelling habits folded away; `fold(fold(x)) == fold(x)`."""
    for step in _STEPS:
        text = step.apply(text)
    return text


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """`fold(text)` and, for each of its characters, the index in `text` that it came from.

    Indices count code points and never decrease, so that a folded match can be highlighted in the
    original.
    """
    offsets = list(range(len(text)))
    for step in _STEPS:
        text, offsets = step.track(text, offsets)
    return text, offsets
