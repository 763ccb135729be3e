"""What a bulletin tells of a published version, in one language, from its body alone.

Nothing here asks a store, a clock or a site: whoever has the body gets the same words, so that a
file can be checked by writing it again.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from rasd.atlas import labels
from rasd.atlas.sharing.paper.facts import Fact, fact
from rasd.atlas.wording import statuses as meanings
from rasd.kernel.localized import Localized
from rasd.ledger import statuses
from rasd.observatory.bulletin.strip import strip
from rasd.observatory.record.said import Quote
from rasd.observatory.record.timing import Claims
from rasd.observatory.record.view import OutageView, present
from rasd.text.bidi import isolate, ltr
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits

Told = dict[str, Any]
BETWEEN = " · "
LEGEND = ("cut", "partial", "back")


def told(body: dict[str, Any], *, ref: str, version: int, status: str, day: str, lang: str) -> Told:
    """Return the words of one version; texts that people wrote keep their own language."""
    with override(lang):
        view = present(body, ref, lang)
        return {
            "lang": lang,
            "label": labels.category(body["category"]).best(lang).text,
            "deliberate": view.attribution == "deliberate",
            "heading": fact(Localized.from_json(body["title"]), lang),
            "status": status,
            "meta": [
                capfirst(statuses.label(status)),
                ltr(ref),
                _("version %(version)s, %(day)s")
                % {"version": localized_digits(version, lang), "day": format_date(day, lang)},
            ],
            "summary": fact(Localized.from_json(body["summary"]), lang),
            "facts": [{"name": name, "text": text} for name, text in _facts(view) if text],
            "hours_title": _("Hour by hour"),
            "hours": strip(body, lang),
            "legend": _legend(view),
            "claims_title": _("What each source says of the time"),
            "claims_head": [_("Source"), _("Began"), _("Ended")],
            "claims": [_claim(one) for one in view.timing.claims],
            "witnesses_title": _("Who saw it, and who did not"),
            "witnesses": [
                {
                    "mark": one.mark,
                    "verdict": one.verdict,
                    "name": isolate(one.source.name),
                    "words": one.words,
                }
                for one in view.completeness.lines
            ],
            "quotes_title": _("What officials said"),
            "quotes": [_quote(one, lang) for one in (*view.statements, *view.orders)],
            "sources_title": _("Sources"),
            "sources": [
                {"name": one["name"], "url": one.get("url", "")} for one in body["sources"]
            ],
            "cannot_title": _("What nobody can say"),
            "cannot": fact(view.cannot_say, lang),
            "meaning": meanings.meaning(status),
            "demo": _("Demonstration data") if body.get("demonstration") else "",
        }


def _facts(view: OutageView) -> Iterable[tuple[str, str]]:
    timing = view.timing
    yield _("Began"), _moment(timing.onset)
    ended = _("It had not ended when this was published.") if timing.ongoing else _("Not known")
    yield _("Ended"), _moment(timing.end) or ended
    yield _("How long"), timing.lasted
    areas = [isolate(one.best(view.lang).text) for one in view.areas]
    yield _("What was cut"), view.kind
    yield _("Where it reached"), BETWEEN.join([capfirst(view.scope), *areas])
    yield _("Networks"), BETWEEN.join(isolate(one.name) for one in view.networks)
    yield _("Services"), BETWEEN.join(isolate(name) for _code, name in view.services)
    yield _("Occasion"), capfirst(view.cause)
    basis = isolate(view.basis.best(view.lang).text)
    yield _("Deliberate or not"), " ".join(filter(None, (view.attribution_words, basis)))
    yield _("Ordered by"), isolate(view.ordered_by.best(view.lang).text)
    yield _("What it harmed"), BETWEEN.join(view.harms)
    yield _("Reports from people"), view.reports


def _moment(at: Any) -> str:
    if at is None:
        return ""
    return at.words + (f"\n{ltr(at.utc)}" if at.utc else "")


def _claim(claim: Claims) -> dict[str, str]:
    return {
        "name": isolate(claim.source.name),
        "onset": "\n".join(_moment(one.at) for one in claim.onset),
        "end": "\n".join(_moment(one.at) for one in claim.resolution),
    }


def _legend(view: OutageView) -> list[dict[str, str]]:
    from rasd.observatory import wording

    kind = view.part["type"]
    said = {one["state"] for one in view.part.get("states", [])}
    if view.part.get("series"):
        said.add("partial" if kind == "throttling" else "cut")
    return [{"state": code, "words": wording.state(code, kind)} for code in LEGEND if code in said]


def _quote(quote: Quote, lang: str) -> dict[str, str | Fact]:
    day = format_date(quote.day, lang) if quote.day else ""
    who = isolate(quote.who.best(lang).text)
    return {"who": BETWEEN.join(filter(None, (who, day))), "text": fact(quote.text, lang)}
