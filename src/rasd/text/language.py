"""Which language a text is probably in, by its letters and little words; honest `und` when unsure.

Tags (BCP 47): `ar`, `ckb` Sorani, `kmr` Kurmanji in Latin script or Badini in Arabic script, `fa`,
`en`, `syr`, `und`. A tag is a hint for fonts, screen readers and triage,
never a reason to refuse a text.
"""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_NOISE = re.compile(r"https?://\S+|[@#]\w+|[\u064b-\u065f\u0640\u0670]")
_HE_ZWNJ = re.compile("ه\u200c")  # how ە is typed on keyboards without it
_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SYRIAC = re.compile("[\u0700-\u074f]")
_KURDISH_LETTER = re.compile("[ەێۆڕڵ]")
_PERSIAN_LETTER = re.compile("[کی]")
_ARABIC_ONLY_LETTER = re.compile("[ةىأإؤثذصضطظ]")
_HAWAR_LETTER = re.compile("[êîû]")

_SORANI_ENDING = re.compile("(ەکان|ەکە|ەوە|ێک|یان|مان)(ی|دا)?$")
_BADINI_ENDING = re.compile("(یێ|یێن|یێت)$")
_LITTLE_WORDS = {
    "ckb": """
        لە بە بۆ کە لەسەر ئەم ئێمە دەکات نییە هەیە لەگەڵ هەموو بوو کرد دوای ئێستا بەڵام
        وەک هیچ چی تۆ دەبێت
    """,
    "kmr-Arab": """
        ل ژ ب د ژبۆ کو ئەڤ ئەڤە ئێ یێ یا یێن دگەل لگەل دناڤ گەلەک وێ مە هندەک نینە دێ
        هاتیە کریە دبێژیت مرۆڤ ئەز چاوا پشتی لدویڤ
    """,
    "ar": """
        في من على إلى الى ان أن هذا هذه التي الذي ما لا مع عن كل يا هو هي شنو شلون ليش
        اكو ماكو مو هاي
    """,
    "fa": """
        است این را برای های می که از با شد خود آن در
    """,
    "kmr-Latn": """
        û li di ji bi ku de ne ez em xwe bû kir hat yê ya yên jî her vê wê li ser bo
        dike hatin kirin
    """,
    "en": """
        the of and to in is are was for on with that this not it by from at be have has
        were a as
    """,
}
_LISTS = {tag: frozenset(words.split()) for tag, words in _LITTLE_WORDS.items()}
_ENOUGH_PLAIN_WORDS = 3  # Arabic-script words without any sign of another language


def detect(text: str) -> str:
    """The probable language tag of a text of any length."""
    clean = _NOISE.sub("", _HE_ZWNJ.sub("ە", text)).lower()
    scripts = {"arab": _ARABIC, "latn": _LATIN, "syr": _SYRIAC}
    letters = {name: len(pattern.findall(clean)) for name, pattern in scripts.items()}
    leading = max(letters, key=lambda name: letters[name])
    if not letters[leading]:
        return "und"
    if leading == "syr":
        return "syr"
    words = _WORD.findall(clean)
    return _in_arabic_script(clean, words) if leading == "arab" else _in_latin_script(words)


def _in_arabic_script(clean: str, words: list[str]) -> str:
    kurdish = len(_KURDISH_LETTER.findall(clean))
    hits = _little_word_hits(words)
    arabic = len(_ARABIC_ONLY_LETTER.findall(clean)) + hits["ar"]
    arabic += sum(word.startswith("ال") for word in words)
    if kurdish and kurdish >= arabic:
        return _sorani_or_badini(words, hits)
    if _PERSIAN_LETTER.search(clean) and hits["fa"] > max(arabic // 2, hits["ckb"]):
        return "fa"
    return "ar" if arabic or len(words) >= _ENOUGH_PLAIN_WORDS else "und"


def _sorani_or_badini(words: list[str], hits: Counter[str]) -> str:
    badini = 2 * hits["kmr-Arab"] + sum(bool(_BADINI_ENDING.search(word)) for word in words)
    sorani = 2 * hits["ckb"] + sum(bool(_SORANI_ENDING.search(word)) for word in words)
    sorani += sum("ڵ" in word for word in words)
    return "kmr" if badini > sorani else "ckb"


def _in_latin_script(words: list[str]) -> str:
    hits = _little_word_hits(words)
    kurmanji = hits["kmr-Latn"] + sum(bool(_HAWAR_LETTER.search(word)) for word in words)
    if kurmanji > hits["en"] and hits["kmr-Latn"]:
        return "kmr"
    return "en" if hits["en"] else "und"


def _little_word_hits(words: list[str]) -> Counter[str]:
    return Counter({tag: sum(word in known for word in words) for tag, known in _LISTS.items()})
