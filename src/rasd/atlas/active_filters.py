"""What is being asked, as chips that can each be taken off, and as one line of words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rasd.atlas import labels, law_codes
from rasd.atlas.filters import Filters
from rasd.atlas.wording.exactness import exactness, sureness
from rasd.kernel.localized import Localized
from rasd.ledger import statuses
from rasd.text.dates import format_date


@dataclass(frozen=True)
class Chip:
    """One filter in words, and the address of the same question without it."""

    name: str
    words: str
    href: str
    field: str = ""


def chips(filters: Filters, lang: str) -> list[Chip]:
    """Return a chip for each filter that is set, in the order of the form."""
    return [
        Chip(name, words, filters.query(**{field: ""}) or ".", field)
        for field, name, words in _known(filters, lang)
        if getattr(filters, field)
    ]


def in_words(filters: Filters, lang: str) -> str:
    """Return the whole question as one line, such as "Where: Baghdad · When: 2019"."""
    said = [f"{chip.name}: {chip.words}" for chip in chips(_but_one_period(filters), lang)]
    if filters.since and filters.since == filters.until:
        said.append(f"{_('When')}: {format_date(filters.since, lang)}")
    return " · ".join(said) or _("All records")


def _but_one_period(filters: Filters) -> Filters:
    """Return the question without its time where that is one year, month or day."""
    return filters.without("since", "until") if filters.since == filters.until else filters


def _known(filters: Filters, lang: str) -> Iterator[tuple[str, str, str]]:
    def best(name: Localized) -> str:
        return name.best(lang).text

    def day(iso: str) -> str:
        return format_date(iso, lang) if iso else ""

    yield "text", _("Words"), filters.text
    yield "category", _("What"), best(_kind(filters.category))
    yield "place", _("Where"), best(labels.place(filters.place))
    yield "district", _("District"), best(labels.place(filters.district))
    yield "cell", _("Hexagon"), filters.cell
    yield "since", _("From"), day(filters.since)
    yield "until", _("To"), day(filters.until)
    yield "actor", _("Party to which it is attributed"), best(labels.actor(filters.actor))
    yield "affected", _("Affected"), best(labels.affected(filters.affected))
    yield "law", _("Law"), best(law_codes.label(filters.law))
    yield "status", _("Status"), statuses.label(filters.status) if filters.status else ""
    yield "confidence", _("How sure the date is"), sureness(filters.confidence)
    yield "scope", _("How exact the place is"), exactness(filters.scope)


def _kind(code: str) -> Localized:
    kind = labels.category(code)
    return labels.group(code) if kind == Localized(en=code) else kind
