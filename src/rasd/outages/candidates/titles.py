"""A neutral first title of a draft: what was cut, and where."""

from django.utils.translation import override

from rasd.cases.facts import Facts
from rasd.kernel.localized import LANGUAGES
from rasd.outages import services, words
from rasd.outages.body import OutagePart
from rasd.places import names


def first_facts(part: OutagePart) -> Facts:
    """Return facts with a title; day, place and kind follow from the part."""
    return Facts(title={lang: _title(part, lang) for lang in LANGUAGES})  # type: ignore[misc]


def _title(part: OutagePart, lang: str) -> str:
    with override(lang):
        what, where = str(words.TYPES[part.type]), str(words.SCOPES[part.scope])
    if part.services:
        what = f"{what} ({_joined([services.name(one, lang) for one in part.services], lang)})"
    if part.areas:
        where = _joined([names.by_code(code).name(lang) for code in part.areas], lang)
    return what if part.scope == "unknown" else f"{what}: {where}"[:500]


def _joined(texts: list[str], lang: str) -> str:
    return (", " if lang == "en" else "، ").join(texts[:6])
