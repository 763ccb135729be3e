"""What a report already tells a new case; its own words stay in the report."""

from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.forms.where import from_choice
from rasd.intake.queries import ReportRecord
from rasd.kernel.localized import LANGUAGES
from rasd.places.names import by_code
from rasd.topics import thesaurus


def facts_from(record: ReportRecord) -> tuple[Facts, ExactPlace]:
    """Return facts with a neutral title (what: where), and the reporter's place name as exact.

    Threat: a reporter's own sentence, copied into the public summary, shows who wrote it.
    """
    answers = record.answers
    where = from_choice(answers.get("where", ""))
    facts = Facts.model_validate(
        {
            "title": _title(answers.get("category", ""), where["governorate"]),
            "original_language": answers.get("language", "ar"),
            "category": answers.get("category", ""),
            "started": answers.get("day", ""),
            "hour": answers.get("hour", ""),
            "ongoing": answers.get("ongoing", 0),
            "actors": answers.get("actors", []),
            "affected": answers.get("affected", []),
            **where,
        }
    )
    return facts, ExactPlace(description=record.place)


def _title(category: str, governorate: str) -> dict[str, str]:
    if not category:
        return {}
    place = by_code(governorate) if governorate else None
    labels = {lang: thesaurus.label(category, lang) for lang in LANGUAGES}
    if place is None:
        return labels
    return {lang: f"{label}: {place.name(lang)}" for lang, label in labels.items()}
