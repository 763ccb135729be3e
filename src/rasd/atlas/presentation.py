"""A public body as its page shows it: the one way, on the site and in the desk's preview.

    present(body: dict, *, status: str, ref="", version=0, day="", lang: str) -> CaseView

`body` is a `rasd.case/1` object as the log commits to it. Without `ref` (a preview before
publication) everything that needs a reference is left out. Rendered by `atlas/_case.html`, which
needs nothing but `case`; templates of rooms below atlas write

    {% load atlas_case %}{% public_case body status=proposal.status lang="ckb" %}
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from rasd.atlas import labels, law_codes, record_parts
from rasd.atlas.buckets import place_of
from rasd.atlas.locator import Locator, locate, locate_all
from rasd.atlas.page_addresses import law_page
from rasd.atlas.shown_aftermath import (
    AuthorityView,
    OutcomeView,
    authority_of,
    host_of,
    outcomes_of,
    safe_url,
)
from rasd.atlas.wording import grades, statuses, when, where
from rasd.kernel.localized import Localized
from rasd.text.bidi import direction


@dataclass(frozen=True)
class SourceView:
    """One source; `reliability` and `credibility` explain its grades in words, "" if ungraded."""

    name: str
    url: str
    host: str
    date: str
    grade: str
    reliability: str
    credibility_grade: str
    credibility: str


@dataclass(frozen=True)
class CaseView:
    """Everything that the page of one version says, in `lang`; texts keep their own languages.

    `date_iso` is for <time>, `places` goes from small to large, `place` is where it is counted.
    """

    lang: str
    ref: str
    version: int
    day: str
    status: str
    status_meaning: str
    title: Localized
    summary: Localized
    original_language: str
    category: str
    category_label: Localized
    date_iso: str
    date_words: str
    date_notes: tuple[str, ...]
    place: str
    district: str
    places: tuple[Localized, ...]
    place_precision: str
    place_note: str
    place_meaning: str
    cell: str
    actors: tuple[Localized, ...]
    affected: tuple[Localized, ...]
    law: str
    sources: tuple[SourceView, ...]
    evidence: tuple[dict[str, str], ...]
    note: Localized
    outcomes: tuple[OutcomeView, ...]
    authority: AuthorityView | None
    demonstration: bool
    part: record_parts.Shown | None

    @property
    def direction(self) -> str:
        """Return the direction of the page's own words."""
        return direction(self.lang)

    @property
    def laws(self) -> list[tuple[Localized, str]]:
        """Return the laws and articles cited that we know, each with the address of its page."""
        known = filter(law_codes.is_known, law_codes.codes(self.law))
        return [(law_codes.label(code), law_page(code)) for code in known]

    @property
    def locator(self) -> Locator | None:
        """Return the small map, None for what has no place on it."""
        if self.part and self.part.areas:
            return locate_all(self.part.areas)
        return locate(self.place, self.cell)


def present(
    body: dict[str, Any],
    *,
    status: str,
    ref: str = "",
    version: int = 0,
    day: str = "",
    lang: str,
) -> CaseView:
    """Return what the page of this body shows in `lang` (ar, ckb or en)."""
    place = body["place"]
    with override(lang):
        return CaseView(
            lang=lang,
            ref=ref,
            version=version,
            day=day,
            status=status,
            status_meaning=statuses.meaning(status),
            title=Localized.from_json(body["title"]),
            summary=Localized.from_json(body.get("summary", {})),
            original_language=body.get("original_language", ""),
            category=body["category"],
            category_label=labels.category(body["category"]),
            date_iso=body["started"],
            date_words=when.when(body, lang),
            date_notes=tuple(when.certainty(body)),
            place=place_of(place),
            district=place.get("district", ""),
            places=tuple(where.names_of(place)),
            place_precision=place["precision"],
            place_note=where.precision_of(place, lang),
            place_meaning=where.meaning_of(place["precision"]),
            cell=place.get("cell", "") if place["precision"] == "cell" else "",
            actors=tuple(labels.actor(code) for code in body.get("actors", [])),
            affected=tuple(labels.affected(code) for code in body.get("affected", [])),
            law=body.get("law", ""),
            sources=tuple(_source(source) for source in body.get("sources", [])),
            evidence=tuple(body.get("evidence", [])),
            note=Localized.from_json(body.get("note", {})),
            outcomes=outcomes_of(body),
            authority=authority_of(body, day, lang),
            demonstration=bool(body.get("demonstration")),
            part=record_parts.shown_of(body, ref, lang),
        )


def _source(source: dict[str, str]) -> SourceView:
    url = source.get("url", "")
    grade, credibility = source.get("grade", ""), source.get("credibility", "")
    return SourceView(
        name=source["name"],
        url=safe_url(url),
        host=host_of(url),
        date=source.get("date", ""),
        grade=grade,
        reliability=grades.reliability(grade),
        credibility_grade=credibility,
        credibility=grades.credibility(credibility),
    )
