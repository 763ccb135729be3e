"""Filters that someone's words may have meant: a place, a kind of violation, an article of a law.

A filter finds what is coded, also where the words do not stand in the text; and it does not mind a
slip of the fingers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from rasd.atlas import law_codes, queries
from rasd.atlas.filters import Filters
from rasd.kernel.localized import Localized
from rasd.text.digits import localized_count, to_ascii_digits

FEW = 5
"""Words that find no more than this may be mistyped: near names are suggested too."""
MOST = 5
MOST_WORDS = 6
LONGEST_NAME = 3
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")


@dataclass(frozen=True)
class Suggested:
    """A filter in words, the records that it would find, and the address of that question."""

    name: str
    words: str
    digits: str
    href: str


def suggested(filters: Filters, found: int, lang: str) -> list[Suggested]:
    """Return up to five filters for the words asked, which find `found` records, in `lang`.

    Names that are exactly those words are always offered, similar ones where little was found;
    only what has records, and nothing that is asked for already.
    """
    offered: dict[str, Suggested] = {}
    if not filters.text:
        return []
    for field, code, label, rest in _meant(filters.text, found <= FEW, lang):
        asked: dict[str, Any] = {field: code, "text": rest}
        href = filters.query(**asked)
        if getattr(filters, field) == code or href in offered:
            continue
        if count := queries.total(replace(filters, **asked)):
            name = {"place": _("Where"), "district": _("District"), "law": _("Law")}
            words = label.best(lang).text
            digits = localized_count(count, lang)
            offered[href] = Suggested(name.get(field, _("What")), words, digits, href)
        if len(offered) == MOST:
            break
    return list(offered.values())


Meant = tuple[str, str, Localized, str]


def _meant(text: str, few: bool, lang: str) -> Iterator[Meant]:
    """Yield field, code, name and the words left over, for the longest parts that name anything."""
    yield from _articles(text)
    words = text.replace('"', " ").split()
    looked_at = min(len(words), MOST_WORDS)
    for size in range(min(looked_at, LONGEST_NAME), 0, -1):
        found = False
        for at in range(looked_at - size + 1):
            part, rest = " ".join(words[at : at + size]), " ".join(words[:at] + words[at + size :])
            for one in queries.suggest(part, lang) if few else queries.named(part):
                found = True
                yield one.field, one.code, one.label, rest
        if found:
            return


def _articles(text: str) -> Iterator[Meant]:
    """Yield articles that records cite, by law and number, by the law alone or the number alone."""
    cited = [code for code in law_codes.codes(text) if law_codes.is_known(code)]
    numbers = _NUMBER.findall(to_ascii_digits(text))
    if not cited and not numbers:
        return
    for one in queries.counts_by_law(Filters()):
        by_number = not cited and one.code.rpartition("-")[2] in numbers
        if by_number or any(one.code == code or one.code.startswith(f"{code}-") for code in cited):
            yield "law", one.code, one.label, ""
