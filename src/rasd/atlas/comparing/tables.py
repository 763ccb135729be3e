"""Both answers as rows that can be read beside each other."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rasd.atlas import labels
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.comparing.answers import Answer, Answers, year_of
from rasd.atlas.days import first_day, last_day
from rasd.atlas.drawing.bar_length import bar_length
from rasd.atlas.filters import SHOWN_STATUSES, Filters
from rasd.ledger import statuses
from rasd.places import names
from rasd.text.date_words import month_words
from rasd.text.dates import format_date
from rasd.text.digits import localized_count

MOST_YEARS = 40


@dataclass(frozen=True)
class Cell:
    """One number, its bar (0–100 of the widest in the table), and the question that it answers."""

    count: int
    digits: str
    width: int
    href: str


@dataclass(frozen=True)
class Row:
    """One kind, place, status or time, on both sides."""

    words: str
    cells: tuple[Cell, Cell]


@dataclass(frozen=True)
class Table:
    """Rows that count the same thing; `note` says what they leave out, if anything."""

    title: str
    rows: list[Row]
    note: str = ""


Line = tuple[str, tuple[int, int], tuple[dict[str, Any] | None, dict[str, Any] | None]]


def tables(both: Answers, lang: str) -> list[Table]:
    """Return the tables that have anything to compare, in `lang`."""
    every = (
        Table(_("By kind"), _rows(both, _kinds(both, lang), lang)),
        Table(_("By month") if both.monthly else _("By year"), _time_rows(both, lang)),
        Table(_("By place"), _rows(both, _places(both, lang), lang), _note_on_places()),
        Table(_("How well established"), _rows(both, _statuses(both), lang)),
    )
    return [table for table in every if table.rows]


def _kinds(both: Answers, lang: str) -> Iterator[Line]:
    codes = both.a.by_kind.keys() | both.b.by_kind.keys()
    for code in sorted(codes, key=lambda one: (-_sum(both, "by_kind", one), one)):
        yield _line(both, "by_kind", code, labels.category(code).best(lang).text, category=code)


def _places(both: Answers, lang: str) -> Iterator[Line]:
    known = [place.code for place in names.governorates()]
    for code in sorted(known, key=lambda one: (-_sum(both, "by_place", one), one)):
        yield _line(both, "by_place", code, labels.place(code).best(lang).text, place=code)
    for code in BUCKETS:
        yield _line(both, "by_place", code, labels.place(code).best(lang).text, place=code)


def _statuses(both: Answers) -> Iterator[Line]:
    for code in SHOWN_STATUSES:
        yield _line(both, "by_status", code, capfirst(statuses.label(code)))


def _times(both: Answers, lang: str) -> Iterator[Line]:
    if not both.monthly:
        for year in _years(both.a.by_time.keys() | both.b.by_time.keys()):
            period = {"since": year, "until": year}
            yield _line(both, "by_time", year, format_date(year, lang), **period)
        return
    first, second = (year_of(side.filters) for side in (both.a, both.b))
    for month in range(1, 13):
        spans = (f"{first}-{month:02}", f"{second}-{month:02}")
        counts = tuple(
            side.by_time.get(span, 0) for side, span in zip((both.a, both.b), spans, strict=True)
        )
        changes = tuple(
            {"since": span, "until": span} if _is_whole(side.filters, span) else None
            for side, span in zip((both.a, both.b), spans, strict=True)
        )
        yield month_words(month, None, lang), (counts[0], counts[1]), (changes[0], changes[1])
    yield _("Known to the year only"), (both.a.undated, both.b.undated), (None, None)
    yield _("Began earlier"), (both.a.earlier, both.b.earlier), (None, None)


def _years(known: Set[str]) -> list[str]:
    """Return the years from the first to the last, the latest where they are too many."""
    if not known:
        return []
    first, last = int(min(known)), int(max(known))
    return [f"{year:04}" for year in range(max(first, last - MOST_YEARS + 1), last + 1)]


def _is_whole(filters: Filters, span: str) -> bool:
    """Tell whether all days of a month are asked for, so that a link to it gives its number."""
    return filters.first_day <= first_day(span) and last_day(span) <= filters.last_day


def _line(both: Answers, counted: str, code: str, words: str, **changes: Any) -> Line:
    found = [getattr(side, counted).get(code, 0) for side in (both.a, both.b)]
    return words, (found[0], found[1]), (changes or None, changes or None)


def _sum(both: Answers, counted: str, code: str) -> int:
    return sum(getattr(side, counted).get(code, 0) for side in (both.a, both.b))


def _time_rows(both: Answers, lang: str) -> list[Row]:
    """Return every month or year, those without records too: a gap must be seen as one."""
    rows = _rows(both, _times(both, lang), lang, always=12 if both.monthly else MOST_YEARS)
    return rows if both.a.total or both.b.total else []


def _rows(both: Answers, lines: Iterable[Line], lang: str, always: int = 0) -> list[Row]:
    """Return rows for lines with records on either side, and for the first `always` lines."""
    shown = [line for at, line in enumerate(lines) if at < always or any(line[1])]
    widest = max((max(counts) for _words, counts, _changes in shown), default=0)

    def cell(side: Answer, count: int, changes: dict[str, Any] | None) -> Cell:
        href = _address(side.filters, changes) if count and changes else ""
        return Cell(count, localized_count(count, lang), bar_length(count, widest), href)

    return [
        Row(words, (cell(both.a, counts[0], changes[0]), cell(both.b, counts[1], changes[1])))
        for words, counts, changes in shown
    ]


def _address(filters: Filters, changes: dict[str, Any]) -> str:
    return filters.query(**changes, view="map")


def _note_on_places() -> str:
    return _("Places cannot be ranked by these numbers.")
