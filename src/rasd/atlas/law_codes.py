"""Which articles of which laws a text cites, as codes that all its spellings share.

"Penal Code 433", "Art. 433 IPC" and «المادة ٤٣٣ من قانون العقوبات» are all `penal-433`. A law that
is not known here by name is `law-76-2020` by number and year; what cites none is its folded words.
"""

import re
from itertools import pairwise

from rasd.atlas.laws import LAWS, Law
from rasd.kernel.localized import Localized
from rasd.text.digits import to_ascii_digits
from rasd.text.fold import fold

LONGEST = 120


_BY_CODE = {law.code: law for law in LAWS}
_PATTERNS = [
    (law.code, re.compile("|".join(rf"(?<!\w)(?:{fold(one)})" for one in law.patterns)))
    for law in LAWS
]
_NUMBERED = re.compile(
    fold(
        r"(?:رقم|ژمارە|no\.?|number|law) *\(?(\d{1,3})\)?"
        r" *(?:/|of|for|لسنة|لعام|ی? *ساڵی) *\(?(\d{4})\)?"
    )
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_ARTICLE = re.compile(r"(?<!\d)(\d{1,3})(?!\d)")
_PARAGRAPH = re.compile(r"(?<=\d) ?(?:/ ?\d|\(\d\))(?!\d)")
"""What stands behind an article's number, as in 430/1 or 430 (1): a part of it, no article."""
_CODE = re.compile(r"(?:[a-z]+(?:-[a-z]+)?|law-\d{1,3}-\d{4})(?:-\d{1,3})?")
_SENTENCE = re.compile(r"[;؛\n]")


def codes(text: str) -> tuple[str, ...]:
    """Return the code of each article cited, in order; of a law alone where no article is named.

    Text that names no law that can be told apart gives its folded words as one code; "" none.
    """
    found = [code for part in _SENTENCE.split(to_ascii_digits(text)) for code in _of_part(part)]
    return tuple(dict.fromkeys(found))


def code_asked(text: str) -> str:
    """Return the one code that someone asks for, typed as code or in words; ValueError for none."""
    if is_known(text):
        return text
    found = codes(text)
    if len(found) != 1:
        raise ValueError(text)
    return found[0]


def is_known(code: str) -> bool:
    """Tell whether a code names a law, by name or by number and year; folded words do not."""
    return bool(_CODE.fullmatch(code) and (_law(code) or code.startswith("law-")))


def label(code: str) -> Localized:
    """Return a code in words."""
    law = _law(code)
    if law is None:
        if match := re.fullmatch(r"law-(\d+)-(\d{4})(?:-(\d+))?", code):
            number, year, article = match[1], match[2], match[3] or ""
            return _with_article(
                Localized(
                    ar=f"القانون رقم {number} لسنة {year}",
                    ckb=f"یاسای ژمارە {number}ی ساڵی {year}",
                    en=f"Law No. {number} of {year}",
                ),
                article,
            )
        return Localized(en=code)
    return _with_article(law.names, code[len(law.code) + 1 :])


def article(number: str) -> Localized:
    """Return an article's number in words, where its law is known already."""
    return Localized(ar=f"المادة {number}", ckb=f"ماددەی {number}", en=f"Article {number}")


def _with_article(names: Localized, number: str) -> Localized:
    if not number:
        return names
    short = article(number)
    return Localized(
        ar=f"{short.ar} من {names.ar}",
        ckb=f"{short.ckb} لە {names.ckb}",
        en=f"{names.en}, {short.en}",
    )


def _of_part(part: str) -> list[str]:
    folded = " ".join(fold(part).split())
    named = {match.start(): (code, match) for code, p in _PATTERNS for match in p.finditer(folded)}
    numbered = list(_NUMBERED.finditer(folded))
    by_number = {law.number: law.code for law in LAWS if law.number}
    laws = list(dict.fromkeys(code for _at, (code, _match) in sorted(named.items())))
    for match in numbered:
        code = by_number.get((match[1], match[2])) or f"law-{match[1]}-{match[2]}"
        if code not in laws:
            laws.append(code)
    if not laws:
        return [folded[:LONGEST].strip()] if folded.strip(" .,-") else []
    if len(laws) > 1 and len(named) > 1:
        return [code for one in _clauses(folded, sorted(named)) for code in _of_part(one)]
    rest = _YEAR.sub(" ", _NUMBERED.sub(" ", folded))
    articles = _ARTICLE.findall(_PARAGRAPH.sub("", rest))
    return [f"{laws[0]}-{int(article)}" for article in articles] or laws[:1]


def _clauses(folded: str, starts: list[int]) -> list[str]:
    """Cut where one law's citation ends: at a comma or an "and" between two laws' names."""
    cuts = []
    for before, after in pairwise(starts):
        joints = list(re.finditer(r",|،| and | و(?=ال|ق| )", folded[before:after]))
        if joints:
            cuts.append(before + joints[0].start())
    if not cuts:
        return [folded[: starts[1]], folded[starts[1] :]]
    edges = [0, *cuts, len(folded)]
    return [folded[low:high].lstrip(" ,،") for low, high in pairwise(edges)]


def _law(code: str) -> Law | None:
    """Return the law of a code such as `penal-433`."""
    return _BY_CODE.get(code) or _BY_CODE.get(re.sub(r"-\d+$", "", code))
