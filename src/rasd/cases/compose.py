"""Composing the public version from the working facts, at the precision that was chosen."""

from typing import Any

from rasd.cases.facts import ExactPlace
from rasd.cases.public_body import SCHEMA
from rasd.cases.queries import CaseRecord
from rasd.places.cell_safety import coarsest_safe_cell


def compose(record: CaseRecord, *, precision: str, demonstration: bool) -> dict[str, Any]:
    """Return a public body; only sources marked public are named, the exact place never enters."""
    facts = record.facts
    body = {
        "schema": SCHEMA,
        "title": _present(facts.title),
        "summary": _present(facts.summary),
        "original_language": facts.original_language,
        "category": facts.category,
        "started": facts.started,
        "ended": facts.ended,
        "hour": facts.hour,
        "ongoing": facts.ongoing,
        "date_confidence": facts.date_confidence,
        "place": _place(record, precision),
        "actors": facts.actors,
        "affected": facts.affected,
        "law": facts.law,
        "sources": [_source(s) for s in record.sources if s["public"]],
        "evidence": [_evidence(e) for e in record.evidence if e["public"]],
        "note": _present(facts.note),
        **record.aftermath.public_parts(),
        "licence": "CC-BY-4.0",
        "demonstration": int(demonstration),
    }
    return body | record.part.compose(record) if record.part else body


def _present(words: dict[Any, str]) -> dict[str, str]:
    return {lang: text.strip() for lang, text in words.items() if text.strip()}


def _evidence(data: dict[str, Any]) -> dict[str, str]:
    return {key: data[key] for key in ("sha256", "kind")}


def _source(data: dict[str, Any]) -> dict[str, str]:
    return {key: data[key] for key in ("name", "url", "date", "grade", "credibility")}


def _place(record: CaseRecord, precision: str) -> dict[str, Any]:
    facts = record.facts
    fine = precision in ("cell", "district", "governorate")
    return {
        "precision": precision,
        "governorate": facts.governorate if fine else "",
        "district": facts.district if precision in ("cell", "district") else "",
        "cell": _cell(record.place) if precision == "cell" else "",
        "region": facts.region,
        "name": _present(facts.place_name) if precision in ("cell", "district") else {},
    }


def _cell(place: ExactPlace) -> str:
    if not place.latitude or not place.longitude:
        return ""
    return coarsest_safe_cell(float(place.latitude), float(place.longitude)) or ""
