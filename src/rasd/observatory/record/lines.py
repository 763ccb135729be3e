"""The part of an outage as lines of text, to be compared word by word with another version."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from rasd.kernel.localized import LANGUAGES, Localized
from rasd.observatory.record.said import Quote
from rasd.observatory.record.timing import Said
from rasd.observatory.record.view import OutageView, present

Line = tuple[str, str, str]


def lines(body: dict[str, Any], lang: str) -> list[Line]:
    """Return (heading, language of the text, text) of everything that the part says."""
    view = present(body, "", lang)
    found = [
        (_("What was cut"), lang, view.kind),
        (_("Where it reached"), lang, _joined([view.scope, *_best(view.areas, lang)])),
        (_("Networks"), "", _joined(one.name for one in view.networks)),
        (_("Services"), lang, _joined(name for _code, name in view.services)),
        (_("Began"), lang, view.timing.onset.words if view.timing.onset else ""),
        (_("Ended"), lang, view.timing.end.words if view.timing.end else ""),
        (_("What each source says of the time"), lang, _claims(view)),
        (_("Hour by hour"), lang, _hours(view)),
        (_("Measured signals"), lang, _signals(view)),
        (_("Series"), lang, _series(view)),
        (_("Occasion"), lang, view.cause),
        (_("Deliberate or not"), lang, view.attribution_words),
        *_texts(_("What this rests on"), view.basis),
        *_texts(_("Ordered by"), view.ordered_by),
        *_texts(_("Decided by"), view.decision_maker),
        (_("What officials said"), lang, _quotes(view.statements, lang)),
        (_("Orders"), lang, _quotes(view.orders, lang)),
        (_("What operators said"), lang, _quotes(view.acknowledgements, lang)),
        (_("What it harmed"), lang, _joined(view.harms)),
        (_("Who saw it, and who did not"), lang, _witnesses(view)),
        (_("Reports from people"), lang, view.reports),
        *_texts(_("What nobody can say"), view.cannot_say),
    ]
    return [line for line in found if line[2]]


def _claims(view: OutageView) -> str:
    def says(heading: str, every: tuple[Said, ...]) -> list[str]:
        texts = (
            _joined([f"{heading}: {one.at.words}", one.says.best(view.lang).text]) for one in every
        )
        return list(texts)

    return "\n".join(
        f"{claim.source.name}: {text}"
        for claim in view.timing.claims
        for text in (*says(_("Began"), claim.onset), *says(_("Ended"), claim.resolution))
    )


def _hours(view: OutageView) -> str:
    every = view.hours.lines if view.hours else ()
    return "\n".join(_joined([one.source.name, one.words, one.says, one.share]) for one in every)


def _signals(view: OutageView) -> str:
    return "\n".join(
        _joined(
            [
                one.name.best(view.lang).text,
                one.source.name,
                *(f"{day.words}: {day.lowest}–{day.highest}" for day in one.days),
            ]
        )
        for one in view.signals
    )


def _series(view: OutageView) -> str:
    return _joined([view.series.words, view.series.hours]) if view.series else ""


def _witnesses(view: OutageView) -> str:
    return "\n".join(
        _joined([one.source.name, one.words, one.witness.best(view.lang).text])
        for one in view.completeness.lines
    )


def _quotes(quotes: Iterable[Quote], lang: str) -> str:
    return "\n".join(
        _joined([one.day, one.who.best(lang).text, one.text.best(lang).text, one.url, one.sha256])
        for one in quotes
    )


def _texts(heading: str, text: Localized) -> list[Line]:
    return [(heading, lang, getattr(text, lang)) for lang in LANGUAGES]


def _best(every: Iterable[Localized], lang: str) -> list[str]:
    return [one.best(lang).text for one in every]


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(filter(None, texts))
