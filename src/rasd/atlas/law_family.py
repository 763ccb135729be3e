"""A law and its articles: which law a code belongs to, and the address of a code's page."""

import hashlib
import re

from rasd.atlas import law_codes

LONGEST_WORDS = 40
_ARTICLE = re.compile(r"(.+?)-(\d{1,3})")
_NUMBERED = re.compile(r"law-\d{1,3}-\d{4}")


def law_of(code: str) -> str:
    """Return the law of an article's code: `penal` of `penal-433`; a law's own code as it is."""
    match = _ARTICLE.fullmatch(code)
    if not match or not law_codes.is_known(code) or _NUMBERED.fullmatch(code):
        return code
    return match[1]


def article_of(code: str) -> str:
    """Return the article's number in a code, "" for a law as a whole."""
    whole = law_of(code)
    return code[len(whole) + 1 :] if whole != code else ""


def is_whole(code: str) -> bool:
    """Tell whether a code is a law known by name or number, without an article."""
    return law_codes.is_known(code) and law_of(code) == code


def slug(code: str) -> str:
    """Return a code as a part of an address: Latin letters, digits and hyphens, at most 60.

    Words that name no law known here keep their Latin letters and get a mark of their own, so that
    two of them never share a page; such names are good for file systems too.
    """
    if law_codes.is_known(code):
        return code
    words = re.sub(r"[^a-z0-9]+", "-", code).strip("-")[:LONGEST_WORDS].strip("-")
    mark = hashlib.sha256(code.encode()).hexdigest()[:8]
    return f"{words or 'words'}-{mark}"


def code_at(address: str, cited: list[str]) -> str:
    """Return the code whose page has this address, among known laws and `cited` codes; or ""."""
    if law_codes.is_known(address):
        return address
    return next((code for code in cited if slug(code) == address), "")
