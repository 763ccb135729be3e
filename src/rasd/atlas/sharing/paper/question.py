"""The sheet of a question: what, how many, where, when, and what that cannot say."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.drawing.timeline import Bar
from rasd.atlas.filters import Filters
from rasd.atlas.sharing.handed import Handed, Kind, handed, limits
from rasd.atlas.sharing.paper.facts import Around, around
from rasd.text.bidi import ltr


def of_question(request: HttpRequest, filters: Filters, lang: str) -> dict[str, Any]:
    """Return the facts of `question.typ`, of the public store as it is now."""
    answer = handed(filters, lang)
    heading = answer.heading or _("Digital rights in Iraq: published cases")
    head = queries.latest_checkpoint()
    trend = _(
        "Counts are not a trend: more records in a year may only mean that more people spoke."
    )
    outside = _("Outlines:")
    facts = around(
        request,
        Around(
            lang=lang,
            title=f"{answer.how_many}: {heading}",
            day=head.day if head else "",
            cannot=(*limits(), trend),
            address=request.build_absolute_uri(reverse("atlas:map") + filters.question),
            code_says=_(
                "Code to scan: the living view with every record, its sources and its proof"
            ),
            small=(
                answer.state,
                ltr(head.root) if head else "",
                f"{ltr('CC BY 4.0')} · {outside} {ltr(answer.map.attribution)}",
            ),
        ),
    )
    return {
        **facts,
        "number": answer.how_many,
        "heading": heading,
        "where": answer.where,
        "map": render_to_string("atlas/sharing/paper_map.html", {"map": answer.map}),
        "lists": _lists(answer),
        "years_title": _("Records by year of the event"),
        "years": [_bar(bar) for bar in answer.years],
    }


def _lists(answer: Handed) -> list[dict[str, Any]]:
    found = [{"title": _("What"), "rows": [_row(kind) for kind in answer.kinds]}]
    if answer.map.beside and not answer.filters.place:
        rows = [
            {"name": area.name, "digits": area.digits, "share": 0}
            for area in answer.map.strip
            if area.count
        ]
        found.append({"title": _("Not in one governorate"), "rows": rows})
    return [one for one in found if one["rows"]]


def _row(kind: Kind) -> dict[str, Any]:
    return {"name": kind.name, "digits": kind.digits, "share": kind.share}


def _bar(bar: Bar) -> dict[str, Any]:
    return {
        "tick": bar.century + bar.tick,
        "digits": bar.digits if bar.count else "",
        "height": bar.height,
        "outside": bar.is_outside,
    }
