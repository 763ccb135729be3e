"""One record as flat values, the same in CSV, XLSX and GeoParquet."""

from rasd.atlas import labels
from rasd.atlas.exports.aftermath_cells import JOINT, aftermath_cells
from rasd.atlas.exports.shown import Body
from rasd.atlas.queries import Record
from rasd.kernel.localized import LANGUAGES, Localized

DEMONSTRATION = "demonstration data"
_LOCALIZED = (
    "title",
    "summary",
    "category_name",
    "place",
    "place_name",
    "outcome_text",
    "authority_name",
    "authority_answer",
)
COLUMNS = (
    "ref",
    "version",
    "url",
    "status",
    "category",
    "started",
    "ended",
    "ongoing",
    "date_precision",
    "date_confidence",
    "place_precision",
    "governorate",
    "district",
    "cell",
    "region",
    "actors",
    "affected",
    "law",
    "source_names",
    "source_urls",
    "outcomes",
    "outcome_days",
    "outcome_sources",
    "authority",
    "authority_asked",
    "authority_answered",
    "first_published",
    "published",
    "original_language",
    "licence",
    "demonstration",
    *(f"{name}_{lang}" for name in _LOCALIZED for lang in LANGUAGES),
)


def cells(record: Record, body: Body, url: str) -> dict[str, str | int]:
    """Return the value of every column but `about_file`; texts, and the version as a number."""
    sources = body["sources"]
    return {
        "ref": record.ref,
        "version": record.version,
        "url": url,
        "status": record.status,
        "category": record.category,
        "started": record.started,
        "ended": record.ended,
        "ongoing": "yes" if record.ongoing else "",
        "date_precision": record.precision,
        "date_confidence": record.date_confidence,
        "place_precision": record.place_precision,
        "governorate": record.governorate,
        "district": record.district,
        "cell": record.cell,
        "region": record.region,
        "actors": JOINT.join(body["actors"]),
        "affected": JOINT.join(body["affected"]),
        "law": body["law"],
        "source_names": JOINT.join(source["name"] for source in sources),
        "source_urls": JOINT.join(source["url"] for source in sources if source["url"]),
        "first_published": record.first_published,
        "published": record.published,
        "original_language": record.original_language,
        "licence": body["licence"],
        "demonstration": DEMONSTRATION if record.demonstration else "",
        **in_languages("title", record.title),
        **in_languages("summary", record.summary),
        **in_languages("category_name", record.category_label),
        **in_languages("place", labels.place(record.district or record.place)),
        **in_languages("place_name", record.place_name),
        **aftermath_cells(body),
    }


def in_languages(name: str, text: Localized) -> dict[str, str]:
    """Return a text as one column for each language."""
    return {f"{name}_{lang}": getattr(text, lang) for lang in LANGUAGES}
