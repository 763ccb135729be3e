"""What changed between two versions of a record, word by word."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rasd.atlas.presentation import CaseView, present
from rasd.atlas.record_parts import lines_of
from rasd.kernel.localized import LANGUAGES, Localized
from rasd.text.word_pieces import pieces

OWN_NAMES = {"ar": "العربية", "ckb": "کوردی", "en": "English"}


@dataclass(frozen=True)
class Change:
    """One part of the record that differs: pieces are (`same`, `gone` or `new`; text)."""

    part: str
    lang: str
    pieces: tuple[tuple[str, str], ...]


def changes(before: dict[str, Any] | None, after: dict[str, Any], lang: str) -> list[Change] | None:
    """Return the parts that differ; None when the earlier body was destroyed."""
    if before is None:
        return None
    old, new = (dict(_parts(body, lang)) for body in (before, after))
    return [
        Change(part, text_lang, tuple(pieces(old.get(key, ""), new.get(key, ""))))
        for key in dict.fromkeys([*new, *old])
        for part, text_lang in [key]
        if old.get(key, "") != new.get(key, "")
    ]


def _parts(body: dict[str, Any], lang: str) -> list[tuple[tuple[str, str], str]]:
    """Return ((name of the part, its language), text) in the order of the page."""
    case = present(body, status="documented", lang=lang)
    found = _texts(_("Title"), case.title) + _texts(_("Summary"), case.summary)
    found += [
        ((_("When"), lang), " · ".join((case.date_words, *case.date_notes))),
        ((_("Where"), lang), " · ".join((_names(case.places, lang), case.place_note))),
        ((_("What"), lang), case.category_label.best(lang).text),
        ((_("Party to which it is attributed"), lang), _names(case.actors, lang)),
        ((_("Affected"), lang), _names(case.affected, lang)),
        ((_("Law cited"), ""), case.law),
        ((_("Sources"), ""), _sources(case)),
        ((_("Evidence"), ""), "\n".join(item["sha256"] for item in case.evidence)),
    ]
    found += _next(case, lang)
    found += [((name, of), text) for name, of, text in lines_of(body, lang)]
    return found + _texts(_("Limits"), case.note)


def _next(case: CaseView, lang: str) -> list[tuple[tuple[str, str], str]]:
    outcomes = [
        " · ".join(filter(None, (one.words, one.day, one.text.best(lang).text, one.url)))
        for one in case.outcomes
    ]
    found = [((_("What happened next"), lang), "\n".join(outcomes))]
    if asked := case.authority:
        said = (asked.asked, asked.who.best(lang).text, asked.answered, asked.text.best(lang).text)
        found.append(((_("The authority was asked"), lang), " · ".join(filter(None, said))))
    return found


def _texts(part: str, text: Localized) -> list[tuple[tuple[str, str], str]]:
    return [
        ((f"{part} ({OWN_NAMES[lang]})", lang), getattr(text, lang))
        for lang in LANGUAGES
        if getattr(text, lang)
    ]


def _names(every: tuple[Localized, ...], lang: str) -> str:
    return " · ".join(one.best(lang).text for one in every)


def _sources(case: CaseView) -> str:
    return "\n".join(
        " ".join(filter(None, (one.name, one.url, one.date, one.grade + one.credibility_grade)))
        for one in case.sources
    )
