"""The drawings behind the pictures: of a question with its map, of a record with its place."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rasd.atlas.drawing.timeline import Bar
from rasd.atlas.presentation import CaseView
from rasd.atlas.sharing import handed
from rasd.atlas.sharing.layout import Column, Side
from rasd.atlas.sharing.lines import directed, uncut
from rasd.ledger import statuses
from rasd.text.digits import localized_digits

TOP, BOTTOM = 84, 500
BARS_BASE, BARS_HEIGHT = 500, 70
HEADING, WHERE_HEIGHT = range(40, 15, -2), 100
FOOT_LETTERS, FOOT_WIDTH = range(21, 13, -1), 1088


def of_question(request: HttpRequest, answer: handed.Handed, lang: str) -> str:
    """Return the SVG of a question: what, how many, where, when, and what that cannot say."""
    side, column = Side(lang), Column(lang, TOP)
    column.add(answer.how_many, "number", 76, 1)
    column.space(4)
    bottom = BARS_BASE - BARS_HEIGHT if answer.years else BOTTOM
    said = answer.heading or _("Digital rights in Iraq: published cases")
    # A filter left out would make another question of it, and the number a false one.
    room = bottom - column.y - (WHERE_HEIGHT if answer.where else 16)
    column.add_whole(said, "title", HEADING, room)
    column.space(6)
    column.add(answer.where, "quiet", 22, 3)
    context = {
        "map": answer.map,
        "zoomed": answer.map.is_zoomed,
        "bars": list(_bars(answer.years, side)),
        "first": answer.years[0].words if answer.years else "",
        "last": answer.years[-1].words if len(answer.years) > 1 else "",
        "base": BARS_BASE,
        "column": column.above(bottom),
    }
    return _render(request, "question", side, context, " ".join(handed.limits()), answer.state)


def of_record(request: HttpRequest, case: CaseView, lang: str) -> str:
    """Return the SVG of one record: its kind, title, status, day and place, no nearer than safe."""
    side, column = Side(lang), Column(lang, TOP)
    title = case.title.best(lang)
    column.add(case.category_label.best(lang).text, "quiet", 26, 1)
    column.space(6)
    column.add(title.text, "title", 44, 5, title.lang)
    column.space(14)
    where = _(", ").join(name.best(lang).text for name in case.places)
    column.add(case.date_words, "fact", 26, 1)
    column.add(where, "fact", 26, 2)
    column.add(capfirst(statuses.label(case.status)), f"status {case.status}", 26, 1)
    context = {"locator": case.locator, "column": column.above(BOTTOM)}
    state = _("%(ref)s, version %(version)s") % {
        "ref": case.ref,
        "version": localized_digits(case.version, lang),
    }
    said = f"{case.status_meaning} {_cannot(case)}"
    return _render(request, "record", side, context, said, state, case)


def _cannot(case: CaseView) -> str:
    if case.actors:
        return _("Whoever is named as responsible is alleged to be so, unless a court has decided.")
    return _(
        "A place is shown only as exactly as is safe. A mark on the map is an area, never an"
        " address."
    )


def _bars(years: tuple[Bar, ...], side: Side) -> Iterator[tuple[int, int, int, int, bool]]:
    heights = [max(2, bar.height * BARS_HEIGHT // 100) if bar.count else 0 for bar in years]
    for bar, (x, width, height) in zip(years, side.bars(heights), strict=True):
        yield x, BARS_BASE - height, width, height, bar.is_outside


def _render(
    request: HttpRequest,
    name: str,
    side: Side,
    context: dict[str, Any],
    said: str,
    state: str,
    case: CaseView | None = None,
) -> str:
    letters, foot = uncut(said, sizes=FOOT_LETTERS, width=FOOT_WIDTH, most=2)
    return render_to_string(
        f"atlas/sharing/{name}.html",
        {
            **context,
            "side": side,
            "foot": [directed(line, side.lang) for line in foot],
            "foot_letters": letters,
            "state": directed(state, side.lang),
            "host": request.get_host().partition(":")[0],
            "is_demonstration": case.demonstration if case else False,
        },
        request,
    )
