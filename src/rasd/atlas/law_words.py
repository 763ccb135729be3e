"""What a law is called on a page; rules without a known name as a record that cites them wrote."""

import re

from rasd.atlas import law_codes, queries
from rasd.atlas.filters import Filters
from rasd.kernel.localized import Localized
from rasd.text.language import detect

_LAW = re.compile(r"\blaw\b|قانون|یاسا", re.IGNORECASE)
_SENTENCE = re.compile(r"[;؛\n]")


def named(code: str) -> Localized:
    """Return the name of a law or an article; codes of folded words in their original spelling.

    What has only number and year may be a regulation or an order: then it is called as written.
    """
    numbered = code.startswith("law-")
    if law_codes.is_known(code) and not numbered:
        return law_codes.label(code)
    words = _as_written(code)
    if not words or (numbered and _LAW.search(words)):
        return law_codes.label(code)
    return Localized(**{_language(words): words})


def _as_written(code: str) -> str:
    """Return the words that the newest record has for a code, "" where no record cites it."""
    for record in queries.records(Filters(law=code), page=1, size=1).items:
        body = queries.body(record.ref, record.version) or {}
        for part in _SENTENCE.split(body.get("law", "")):
            if law_codes.codes(part) == (code,):
                return part.strip(" .")
    return ""


def _language(words: str) -> str:
    """Return which field of a localized text the words belong to: by script where unsure."""
    guessed = detect(words)
    if guessed in ("ar", "ckb", "en"):
        return guessed
    return "ar" if re.search("[\u0620-\u06ff]", words) else "en"
