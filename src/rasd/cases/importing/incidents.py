"""A row of the incidents file: what was reported publicly, as facts with one source."""

import re
from dataclasses import dataclass

from pydantic import ValidationError

from rasd.cases.facts import Facts
from rasd.cases.importing.regions import region_named
from rasd.cases.public_body import Source
from rasd.kernel.localized import LANGUAGES
from rasd.places import names
from rasd.places.place import Place
from rasd.text.digits import to_ascii_digits
from rasd.topics import thesaurus

COLUMNS = (
    "id",
    "date_start",
    "date_precision",
    "governorate",
    "scope",
    "category",
    "affected",
    "actor",
    "summary_en",
    "summary_ar",
    "source_org",
    "source_url",
    "confidence",
)
CONFIDENCE = {
    "seen_in_excerpt": "stated",
    "inferred_date": "inferred",
    "conflicting": "conflicting",
}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class RowProblem(Exception):
    """What is wrong with a row, naming the column."""


@dataclass(frozen=True)
class Incident:
    """A row ready to become a case."""

    key: str
    facts: Facts
    source: Source
    precision: str


def parse_row(cells: dict[str, str]) -> Incident:
    """Return the incident of a row, or raise RowProblem."""
    cells = {column: value.strip() for column, value in cells.items()}
    if not cells["id"]:
        raise RowProblem("id: empty")
    category = _code("category", cells["category"], "categories")
    governorate, district = _place(cells)
    region = _region(cells, governorate)
    precision = _precision(cells["scope"], governorate, district, region)
    title = _titles(cells, category, governorate)
    try:
        facts = Facts.model_validate(
            {
                "title": title,
                "summary": _words(cells, "summary"),
                "original_language": "en",
                "category": category,
                "started": _date("date_start", cells["date_start"]),
                "ended": _date("date_end", cells.get("date_end", ""), optional=True),
                "date_confidence": _confidence(cells["confidence"]),
                "governorate": governorate.code if governorate else "",
                "district": district.code if district else "",
                "region": region,
                "place_name": district.names.to_json() if district else {},
                "actors": _codes("actor", cells["actor"], "actors"),
                "affected": _codes("affected", cells["affected"], "affected"),
                "law": cells.get("law_cited", ""),
                "note": _words(cells, "note"),
            }
        )
        source = Source(
            name=cells["source_org"],
            url=_url(cells["source_url"]),
            date=_date("source_date", cells.get("source_date", ""), optional=True),
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise RowProblem(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    if not facts.summary:
        raise RowProblem("summary_en, summary_ar: both empty")
    return Incident(cells["id"], facts, source, precision)


def _words(cells: dict[str, str], prefix: str) -> dict[str, str]:
    found = {lang: cells.get(f"{prefix}_{lang}", "") for lang in LANGUAGES}
    return {lang: text for lang, text in found.items() if text}


def _titles(cells: dict[str, str], category: str, governorate: Place | None) -> dict[str, str]:
    """Use the row's titles; without them, say what and where."""
    if titles := _words(cells, "title"):
        return titles
    labels = {lang: thesaurus.label(category, lang) for lang in LANGUAGES}
    if governorate is None:
        return labels
    return {lang: f"{label}: {governorate.name(lang)}" for lang, label in labels.items()}


def _date(column: str, text: str, *, optional: bool = False) -> str:
    text = to_ascii_digits(text)
    if optional and not text:
        return ""
    if not _DATE.fullmatch(text):
        raise RowProblem(f"{column}: “{text[:40]}” is not YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def _confidence(text: str) -> str:
    if text not in CONFIDENCE:
        raise RowProblem(f"confidence: “{text[:40]}” is not one of {', '.join(CONFIDENCE)}")
    return CONFIDENCE[text]


def _code(column: str, text: str, list_name: str) -> str:
    try:
        thesaurus.term(list_name, text)
    except KeyError as error:
        raise RowProblem(f"{column}: “{text[:40]}” is not known") from error
    return text


def _codes(column: str, text: str, list_name: str) -> list[str]:
    return [_code(column, part, list_name) for part in text.split("|") if part]


def _place(cells: dict[str, str]) -> tuple[Place | None, Place | None]:
    if not cells["governorate"]:
        return None, None
    found = names.find(cells["governorate"], "governorate")
    if not found:
        raise RowProblem(f"governorate: “{cells['governorate'][:40]}” is not known")
    governorate = found[0]
    districts = names.find(cells.get("place", ""), "district") if cells.get("place") else ()
    inside = [place for place in districts if place.governorate == governorate.code]
    return governorate, inside[0] if len(inside) == 1 else None


def _region(cells: dict[str, str], governorate: Place | None) -> str:
    if governorate:
        return governorate.region
    return region_named(cells.get("place", ""), cells["scope"])


def _precision(scope: str, governorate: Place | None, district: Place | None, region: str) -> str:
    if scope not in ("site", "city", "governorate", "region", "national", "unknown"):
        raise RowProblem(f"scope: “{scope[:40]}” is not known")
    if district and scope in ("site", "city"):
        return "district"
    if governorate:
        return "governorate"
    if region:
        return "region"
    return "national" if scope == "national" else "unknown"


def _url(text: str) -> str:
    if text and not re.fullmatch(r"https?://\S+", text):
        raise RowProblem(f"source_url: “{text[:60]}” is not an address")
    return text
