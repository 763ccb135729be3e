"""Two versions of a text compared word by word, as they were published.

A hamza, a vowel sign or a letter of another alphabet is a change and is shown. The same text in
other bytes (composed and decomposed signs, NFC) and the space between words are no change. A full
stop or comma that touches a word is a piece of its own: a sentence that goes on keeps its words.
"""

import re
import unicodedata
from difflib import SequenceMatcher

# Vowel signs, tatweel and joiners belong to their word, though Python counts them as no letters;
# so does what stands between letters: an address or a number stays whole.
_SIGNS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_LETTERS = rf"[\w{_SIGNS}]+"
_WORDS = re.compile(rf"(?:{_LETTERS}(?:[^\w\s{_SIGNS}]+{_LETTERS})*|\S)\s*")


def pieces(before: str, after: str) -> list[tuple[str, str]]:
    """Return (`same`, `gone` or `new`; text) in reading order; spaces alone are no difference."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, [_same(w) for w in old], [_same(w) for w in new], False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(new[c:d])))
            continue
        found += [
            (name, "".join(words))
            for name, words in (("gone", old[a:b]), ("new", new[c:d]))
            if words
        ]
    return found


def _same(word: str) -> str:
    return unicodedata.normalize("NFC", word.strip())
