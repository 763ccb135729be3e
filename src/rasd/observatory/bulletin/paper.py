"""A bulletin as one page of A4: the facts of `bulletin.typ`."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.buckets import place_of
from rasd.atlas.locator import locate
from rasd.atlas.sharing.handed import state
from rasd.atlas.sharing.paper.facts import Around, around
from rasd.observatory.bulletin.told import Told
from rasd.text.bidi import ltr

LINES, NAMES, LONGEST = 6, 14, 420
TIMES = 2
"""Beginning and end come first, and are never cut short."""


def of_bulletin(
    request: HttpRequest, said: Told, body: dict[str, Any], ref: str, version: int, day: str
) -> dict[str, Any]:
    """Return the facts of the sheet; what has no room stands at the address of its code."""
    lang = said["lang"]
    head = queries.latest_checkpoint()
    address = request.build_absolute_uri(reverse("atlas:version", args=[ref, version]))
    page = reverse("observatory:bulletin", args=[ref])
    facts = around(
        request,
        Around(
            lang=lang,
            title=said["heading"]["text"],
            day=day,
            cannot=(_cut(said["cannot"]["text"]), said["meaning"]),
            address=address,
            code_says=_(
                "Code to scan: this version with its sources and its proof, and whether it was"
                " corrected since"
            ),
            small=(
                BETWEEN_LINES.join((said["meta"][1], said["meta"][2], ltr("CC BY 4.0"))),
                state(lang),
                ltr(head.root) if head else "",
                _("The same as a file that proves itself without a network: %(address)s")
                % {"address": ltr(request.build_absolute_uri(page))},
            ),
            demonstration=bool(said["demo"]),
        ),
    )
    locator = locate(place_of(body["place"]), body["place"].get("cell", ""))
    return {
        **facts,
        **{name: said[name] for name in _TAKEN},
        "cannot_title": said["cannot_title"],
        "facts": [
            {**one, "text": _cut(one["text"]), "whole": place < TIMES}
            for place, one in enumerate(said["facts"])
        ],
        "hours": _few(said["hours"]),
        "claims": said["claims"][:LINES],
        "witnesses": said["witnesses"][:NAMES],
        "quotes": said["quotes"][:2],
        "map": render_to_string("atlas/sharing/paper_map.html", {"locator": locator})
        if locator
        else "",
    }


BETWEEN_LINES = " · "
_TAKEN = (
    "label", "deliberate", "heading", "status", "meta", "summary", "hours_title", "legend",
    "claims_title", "claims_head", "witnesses_title", "quotes_title",
)  # fmt: skip


def _few(hours: dict[str, Any]) -> dict[str, Any]:
    return {**hours, "rows": hours["rows"][:LINES]} if hours else {}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
