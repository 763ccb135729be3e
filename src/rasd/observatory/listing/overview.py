"""The pages of all outages and of one year: hours by month or by day, lanes, and the table."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rasd.atlas.active_filters import Chip
from rasd.kernel import clock
from rasd.kernel.paging import Page
from rasd.observatory.heat import calendar
from rasd.observatory.heat.days import Layers, layers
from rasd.observatory.heat.lanes import lanes
from rasd.observatory.heat.month_strip import month_strip
from rasd.observatory.listing.choices import Select, selects
from rasd.observatory.listing.cut import Cut, cuts
from rasd.observatory.listing.question import Question
from rasd.observatory.listing.row import row
from rasd.outages.body.part import TYPES

PAGE = 20


@dataclass(frozen=True)
class Tab:
    """One type whose hours can be shown."""

    type: str
    count: int
    href: str
    is_open: bool


def overview(asked: Question, number: int, lang: str) -> dict[str, Any]:
    """Return the context of the page; `asked.year` narrows it to one year with its days."""
    every = cuts()
    anytime = replace(asked, year="")
    answers = [cut for cut in every if asked.finds(cut)]
    measured = asked.type or _first_type(answers)
    shown = replace(anytime, type=measured)
    found = layers(cut for cut in every if shown.finds(cut))
    choices = selects(asked, every, lang)
    first, last = _years(every)
    return {
        "browsing": "outages",
        "asked": asked,
        "page": _page(answers, number, lang),
        "measured": measured,
        "tabs": _tabs(asked, every, measured),
        "selects": choices,
        "chips": _chips(asked, choices),
        "first": first,
        "last": last,
        "is_vague": bool(found.lost.vague),
        **_apart(found, asked, first, last),
        **(_of_year(asked, found, answers, first, last) if asked.year
           else _of_all(found, answers, first, last)),
    }  # fmt: skip


def years_with_records() -> tuple[int, int]:
    """Return the first year with an outage and the present one, or a later one announced."""
    return _years(cuts())


def _of_all(found: Layers, answers: list[Cut], first: int, last: int) -> dict[str, Any]:
    whole = date(first, 1, 1), date(last, 12, 31)
    return {
        "rows": calendar.years(found, first, last),
        "total": calendar.total(found.lost, *whole),
        "lanes": lanes(answers, whole[0], date(last + 1, 1, 1)),
        "ticks": [f"{year}" for year in range(first, last + 1)],
    }


def _of_year(
    asked: Question, found: Layers, answers: list[Cut], first: int, last: int
) -> dict[str, Any]:
    year = int(asked.year)
    return {
        "year": asked.year,
        "before": str(year - 1) if year > first else "",
        "after": str(year + 1) if year < last else "",
        "months": [month_strip(row) for row in calendar.months(found, year)],
        "total": calendar.total(found.lost, date(year, 1, 1), date(year, 12, 31)),
        "lanes": lanes(answers, date(year, 1, 1), date(year + 1, 1, 1)),
        "ticks": [f"{year}-{month:02}" for month in range(1, 13)],
    }


def _apart(found: Layers, asked: Question, first: int, last: int) -> dict[str, Any]:
    """Return the hours that are shown beside the others, over the same time."""
    if asked.year:
        first = last = int(asked.year)
    span = date(first, 1, 1), date(last, 12, monthrange(last, 12)[1])
    return {
        "technical": calendar.total(found.technical, *span),
        "announced": calendar.total(found.announced, *span),
    }


def _first_type(answers: list[Cut]) -> str:
    types = {cut.part.type for cut in answers}
    return next((code for code in TYPES if code in types), TYPES[0])


def _years(every: tuple[Cut, ...]) -> tuple[int, int]:
    present = clock.today().year
    first = min((cut.years[0] for cut in every), default=present)
    return first, max((present, *(cut.years[1] for cut in every)))


def _tabs(asked: Question, every: tuple[Cut, ...], measured: str) -> list[Tab]:
    any_type = replace(asked, type="")
    counts = {code: sum(any_type.finds(c) and c.part.type == code for c in every) for code in TYPES}
    return [
        Tab(code, count, (asked.query(type=code) or ".") + "#hours", code == measured)
        for code, count in counts.items()
        if count or code == measured
    ]


def _chips(asked: Question, choices: list[Select]) -> list[Chip]:
    root = reverse("observatory:outages")
    found = [
        Chip(one.label, one.chosen, asked.query(**{one.name: ""}) or ".")
        for one in choices
        if one.chosen and one.name != "year"
    ]
    if asked.year:
        found.insert(0, Chip(_("Year"), choices[0].chosen, root + asked.query()))
    return found


def _page(answers: list[Cut], number: int, lang: str) -> Page[Any]:
    start = (number - 1) * PAGE
    items = [row(cut, lang) for cut in answers[start : start + PAGE]]
    return Page(items, number, PAGE, len(answers))
