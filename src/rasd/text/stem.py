"""Light stemming of one folded word: Arabic clitics before and after it, Sorani endings after it.

Blind to language on purpose: a query has no context and Sorani is often typed with Arabic letters,
so the same letters must always give the same stem. Broken plurals and conjugation are left alone.
`whole_words` holds what no rule of letters can know.
"""

import re
from functools import lru_cache

from rasd.text.whole_words import WHOLE_WORDS

SHORTEST = 3  # letters a stem keeps, unless a rule says otherwise

_ARTICLE = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=..)")
_DIALECT_ARTICLE = re.compile(r"^[هع]ال(?=...)")  # Iraqi هالكلب "this dog", عالكلب "on the dog"
_CLITICS = re.compile(r"[وف][بل]?|[بل]")
_ONE_LETTER_CLITICS = "وفبل"

# ending → letters that must stay before it. Sorani endings are written with ه for ە, as folded.
_ENDINGS: dict[str, int] = {
    # Sorani: the … (‎ەکە), the …s (ەکان), a … (ێک, یەک), -ەوە, our/your, too, in
    "هكان": 2, "هكه": 2, "يهك": 3, "يك": 3, "هوه": 3, "مان": 4, "تان": 4, "يش": 4, "دا": 5,
    # Arabic: duals and plurals, pronouns, dialect and verb plurals
    "ان": 3, "ين": 3, "ون": 3, "ات": 3, "ها": 3, "هم": 3, "هن": 4, "هما": 3,
    "نا": 3, "كم": 4, "وا": 3,
    # ta marbuta, nisba and izafe, accusative alef, construct ta, "your"
    "ه": 3, "ي": 3, "ا": 4, "ت": 3, "ك": 4,
}  # fmt: skip
_LONGEST_FIRST = sorted(_ENDINGS.items(), key=lambda ending: -len(ending[0]))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of one folded word in recall letters; words of other scripts come back unchanged."""
    if not "ا" <= word[:1] <= "ي":
        return word
    ended = _without_endings(word)
    if known := _known(ended):
        return known
    bare = _ARTICLE.sub("", word, count=1)
    if bare != word:
        return _without_clitic(_without_endings(bare))
    return _without_clitic(_DIALECT_ARTICLE.sub("", ended, count=1))


def _known(word: str) -> str:
    """The whole word that stands here alone or behind clitics (و or ف, then ب or ل), or nothing."""
    if word in WHOLE_WORDS:
        return word
    clitics = _CLITICS.match(word)
    for start in range(1, clitics.end() + 1) if clitics else ():
        if word[start:] in WHOLE_WORDS:
            return word[start:]
    return ""


def _without_endings(word: str) -> str:
    while not (_known(word) or word.endswith("ستان")):
        shorter = _without_one_ending(word)
        if shorter == word:
            break
        word = shorter
    return word


def _without_one_ending(word: str) -> str:
    for ending, least in _LONGEST_FIRST:
        if not word.endswith(ending):
            continue
        left = word[: -len(ending)]
        if len(left) >= least + _clitic_margin(word, ending) or _known(left):
            return left
    return word


def _clitic_margin(word: str, ending: str) -> int:
    """One letter more must stay where the first is likely a clitic: وبيان is و+بيان, not وبي+ان."""
    if word[0] == "و":
        return 1
    return int(word[0] in _ONE_LETTER_CLITICS and len(ending) == 2)


def _without_clitic(word: str) -> str:
    clitics = _CLITICS.match(word)
    for _ in range(clitics.end() if clitics else 0):
        # Sorani بەند and لەش begin like a clitic before ه
        kept = SHORTEST + (word[0] in "بل" and word[1:2] == "ه")
        if word in WHOLE_WORDS or len(word) - 1 < kept:
            break
        word = word[1:]
    return word
