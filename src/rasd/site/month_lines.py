"""How a published month is shown: figures in words and digits, and bars for the months together."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.atlas.queries import PageRow
from rasd.text.dates import format_date, format_range
from rasd.text.digits import localized_digits
from rasd.transparency import bands
from rasd.transparency.bodies import DAYS, PUBLIC, SEALED

LABELS = {
    "received": _("Reports received"),
    "withdrawn": _("Taken back by reporters"),
    "rejected": _("Not taken up"),
    "verified": _("Decided: verified"),
    "disputed": _("Decided: disputed"),
    "not_verifiable": _("Decided: cannot be verified"),
    "published": _("Records published"),
    "corrections": _("Corrections"),
    "retractions": _("Retractions"),
    "days_to_reading": _("Days until first read (median)"),
    "days_to_decision": _("Days from case to decision (median)"),
    "days_to_publication": _("Days from case to publication (median)"),
}
FIELDS = (*SEALED, *PUBLIC, *DAYS)
HEIGHT = 100
DRAWN = 24


@dataclass(frozen=True)
class Figure:
    """One number of a month, under its name."""

    name: str
    label: str
    text: str


@dataclass(frozen=True)
class Line:
    """One month: its page, its name, whether the team began within it, its figures in order."""

    page: PageRow
    words: str
    days: str
    is_part: bool
    is_demonstration: bool
    figures: tuple[Figure, ...]


Row = tuple[Line, list[Figure]]


@dataclass(frozen=True)
class Bar:
    """A month's bar in a box 100 high: its tops, measured from above, certain and possible.

    `year` stands below the first bar and each January.
    """

    slug: str
    words: str
    tick: str
    year: str
    text: str
    sure_top: int
    most_top: int


def lines(pages: Iterable[PageRow]) -> list[Line]:
    """Return the months, newest first, in the reader's language."""
    newest_first = sorted(pages, key=lambda page: page.slug, reverse=True)
    return [_line(page) for page in newest_first]


def tables(months: list[Line]) -> list[tuple[str, list[str], list[Row]]]:
    """Return caption, column names and rows of two tables, each narrow enough for a page."""
    return [
        (
            str(caption),
            [str(LABELS[name]) for name in names],
            [(one, [figure for figure in one.figures if figure.name in names]) for one in months],
        )
        for caption, names in _TABLES
    ]


_TABLES = (
    (_("What arrived and what we decided, newest first"), SEALED),
    (_("What was published and how long it took, newest first"), (*PUBLIC, *DAYS)),
)


def bars(months: list[Line], name: str) -> list[Bar]:
    """Return a bar for each of the last two years' months, oldest first."""
    drawn = months[:DRAWN][::-1]
    fullest = max((bands.ends(one.page.body[name])[1] for one in drawn), default=0) or 1
    return [_bar(one, name, fullest, is_first=one is drawn[0]) for one in drawn]


def _line(page: PageRow) -> Line:
    body, lang = page.body, get_language() or "ar"
    return Line(
        page=page,
        words=format_date(page.slug, lang),
        days=format_range(body["since"], body["until"], lang),
        is_part=not body["since"].endswith("-01"),
        is_demonstration=bool(body["demonstration"]),
        figures=tuple(Figure(name, str(LABELS[name]), _text(name, body[name])) for name in FIELDS),
    )


def _text(name: str, value: str) -> str:
    """Say a figure in the reader's digits; a dash for a median that is not told."""
    lang = get_language() or "ar"
    if name in DAYS:
        return localized_digits(value, lang) if value else "–"
    least, most = bands.ends(value)
    ends = (least,) if least == most else (least, most)
    return "–".join(localized_digits(end, lang) for end in ends)


def _bar(line: Line, name: str, fullest: int, *, is_first: bool) -> Bar:
    least, most = bands.ends(line.page.body[name])
    text = next(figure.text for figure in line.figures if figure.name == name)
    lang, (year, month) = get_language() or "ar", line.page.slug.split("-")
    return Bar(
        slug=line.page.slug,
        words=line.words,
        tick=localized_digits(int(month), lang),
        year=localized_digits(year, lang) if is_first or month == "01" else "",
        text=text,
        sure_top=HEIGHT - round(HEIGHT * least / fullest),
        most_top=HEIGHT - round(HEIGHT * most / fullest),
    )
