"""What picture, sheet and frame say of one question: its words, its numbers, its state."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rasd.atlas import queries
from rasd.atlas.drawing import svg_map, timeline
from rasd.atlas.drawing.bar_length import bar_length
from rasd.atlas.filters import Filters
from rasd.atlas.sharing.asked import heading
from rasd.atlas.wording.limits import LIMITS
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits

KINDS = 5


@dataclass(frozen=True)
class Kind:
    """One kind of violation; `share` is its length of 100 beside the most frequent one."""

    name: str
    digits: str
    share: int


@dataclass(frozen=True)
class Handed:
    """An answer to hand on, in the reader's language; `state` says how far the log went."""

    filters: Filters
    heading: str
    total: int
    how_many: str
    where: str
    state: str
    map: svg_map.MapView
    years: tuple[timeline.Bar, ...]
    kinds: tuple[Kind, ...]


def handed(filters: Filters, lang: str) -> Handed:
    """Return the answer to a question, of the public store as it is now."""
    total = queries.total(filters)
    drawn = svg_map.draw(filters, lang)
    return Handed(
        filters=filters,
        heading=heading(filters, lang, total),
        total=total,
        how_many=ngettext("%(digits)s record", "%(digits)s records", total)
        % {"digits": localized_digits(total, lang)},
        where="" if filters.place or not total else _where(drawn, lang),
        state=state(lang),
        map=drawn,
        years=timeline.draw(filters, lang).years,
        kinds=_kinds(filters, lang),
    )


def state(lang: str) -> str:
    """Return the day of the last entry of the log and its number, "" of an empty log."""
    head = queries.latest_checkpoint()
    if head is None:
        return ""
    day, size = format_date(head.day, lang), localized_digits(head.size, lang)
    return _("State of %(day)s, open log up to entry %(size)s") % {"day": day, "size": size}


def limits() -> tuple[str, str]:
    """Return in two sentences what these records cannot say."""
    no_record, no_ranking, *_others = map(str, LIMITS)
    return no_record, no_ranking


def _where(drawn: svg_map.MapView, lang: str) -> str:
    numbers = {
        "here": drawn.on_map,
        "areas": drawn.with_records,
        "every": len(drawn.areas),
        "beside": drawn.beside,
    }
    return _(
        "%(here)s in %(areas)s of %(every)s governorates, %(beside)s of a wider area, of the"
        " internet or of an unknown place."
    ) % {name: localized_digits(number, lang) for name, number in numbers.items()}


def _kinds(filters: Filters, lang: str) -> tuple[Kind, ...]:
    """Return the most frequent kinds among the records found; nothing where all are of one kind."""
    asked = filters.category
    counts = [
        one
        for one in queries.counts_by_category(filters)
        if one.count and (not asked or asked in (one.code, one.group))
    ]
    if len(counts) < 2:
        return ()
    most = sorted(counts, key=lambda one: -one.count)[:KINDS]
    return tuple(
        Kind(
            one.label.best(lang).text,
            localized_digits(one.count, lang),
            bar_length(one.count, most[0].count),
        )
        for one in most
    )
