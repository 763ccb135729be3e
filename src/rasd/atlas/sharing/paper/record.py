"""The sheet of one version of a record: its kind, title, status, day, place, words and sources."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.presentation import CaseView
from rasd.atlas.sharing.handed import state
from rasd.atlas.sharing.paper.facts import Around, around, fact
from rasd.kernel.localized import Localized
from rasd.ledger import statuses
from rasd.text.bidi import isolate, ltr
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits

SOURCES, OUTCOMES = 4, 3


def of_record(request: HttpRequest, case: CaseView) -> dict[str, Any]:
    """Return the facts of `record.typ` for the version that is shown."""
    lang = case.lang
    head = queries.latest_checkpoint()
    version = _("version %(version)s, %(day)s") % {
        "version": localized_digits(case.version, lang),
        "day": format_date(case.day, lang),
    }
    address = reverse("atlas:version", args=[case.ref, case.version])
    facts = around(
        request,
        Around(
            lang=lang,
            title=case.title.best(lang).text,
            day=case.day,
            cannot=tuple(_cannot(case)),
            address=request.build_absolute_uri(address),
            code_says=_(
                "Code to scan: this version with its sources and its proof, and whether it was"
                " corrected since"
            ),
            small=(
                f"{ltr(case.ref)} · {version} · {ltr('CC BY 4.0')}",
                state(lang),
                ltr(head.root) if head else "",
            ),
            demonstration=case.demonstration,
        ),
    )
    return {
        **facts,
        "kind": case.category_label.best(lang).text,
        "heading": fact(case.title, lang),
        "status": case.status,
        "meta": [
            capfirst(statuses.label(case.status)),
            case.date_words,
            _joined(case.places, lang),
        ],
        "summary": fact(case.summary, lang),
        "map": _map(case),
        "map_says": _joined(case.places, lang),
        "facts": [{"name": name, "text": text} for name, text in _facts(case)],
    }


def _cannot(case: CaseView) -> Iterator[str]:
    yield case.status_meaning
    if case.actors:
        yield _("Whoever is named as responsible is alleged to be so, unless a court has decided.")
    yield _(
        "A place is shown only as exactly as is safe. A mark on the map is an area, never an"
        " address."
    )


def _map(case: CaseView) -> str:
    locator = case.locator
    return render_to_string("atlas/sharing/paper_map.html", {"locator": locator}) if locator else ""


def _facts(case: CaseView) -> Iterator[tuple[str, str]]:
    if case.actors:
        yield _("Party to which it is attributed"), _joined(case.actors, case.lang)
    if case.law:
        yield _("Law cited"), isolate(case.law)
    happened = [
        isolate(f"{one.words} ({format_date(one.day, case.lang)})" if one.day else one.words)
        for one in case.outcomes[:OUTCOMES]
    ]
    yield _("What happened next"), " · ".join(happened) or _("We do not know.")
    named = [isolate(source.name) for source in case.sources[:SOURCES]]
    nobody = _("The sources of this record are not published, to protect them.")
    yield _("Sources"), " · ".join(named) or nobody


def _joined(names: tuple[Localized, ...], lang: str) -> str:
    return _(", ").join(isolate(name.best(lang).text) for name in names)
