"""What is being asked, as chips that can each be taken off."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rasd.atlas import labels
from rasd.atlas.filters import Filters
from rasd.ledger import statuses
from rasd.text.dates import format_date


@dataclass(frozen=True)
class Chip:
    """One filter in words, and the address of the same question without it."""

    name: str
    words: str
    href: str


def chips(filters: Filters, lang: str) -> list[Chip]:
    """Return a chip for each filter that is set, in the order of the form."""
    category = labels.category(filters.category)
    if category.best(lang).text == filters.category:
        category = labels.group(filters.category)
    known = {
        "text": (_("Words"), filters.text),
        "category": (_("What"), category.best(lang).text if filters.category else ""),
        "place": (_("Where"), labels.place(filters.place).best(lang).text),
        "status": (_("Status"), statuses.label(filters.status) if filters.status else ""),
        "since": (_("From"), format_date(filters.since, lang) if filters.since else ""),
        "until": (_("To"), format_date(filters.until, lang) if filters.until else ""),
    }
    return [
        Chip(name, words, filters.query(**{field: ""}) or ".")
        for field, (name, words) in known.items()
        if words
    ]
