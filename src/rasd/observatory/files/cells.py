"""One outage as flat values, the same in CSV and Parquet. Times are UTC."""

from collections import Counter
from typing import Any

from rasd.atlas.exports.cells import DEMONSTRATION, in_languages
from rasd.atlas.queries import Outage
from rasd.kernel.localized import LANGUAGES, Localized
from rasd.observatory.files.given import joined

_TEXTS = ("attribution_basis", "ordered_by", "decision_maker", "cannot_say")
_LOCALIZED = ("title", "summary", "category_name", *_TEXTS)
TAGS = {
    "ref": "#event+id",
    "version": "#meta+version",
    "url": "#event+url",
    "status": "#status+verification",
    "category": "#event+type+code",
    "type": "#event+type+outage",
    "attribution": "#status+attribution",
    "cause": "#cause+type",
    "started": "#date+start",
    "ended": "#date+end",
    "ongoing": "#status+ongoing",
    "onset_earliest": "#date+start+earliest",
    "onset_latest": "#date+start+latest",
    "onset_precision": "#meta+date+start+precision",
    "resolution_earliest": "#date+end+earliest",
    "resolution_latest": "#date+end+latest",
    "resolution_precision": "#meta+date+end+precision",
    "claims": "#meta+date+claims+list",
    "scope": "#geo+scope",
    "areas": "#adm+code+list",
    "asns": "#org+network+asn+list",
    "networks": "#org+network+name+list",
    "services": "#service+list",
    "series": "#event+series+type",
    "occurrences": "#event+series+num",
    "seen": "#meta+source+seen+num",
    "partly": "#meta+source+partly+num",
    "not_seen": "#meta+source+notseen+num",
    "no_coverage": "#meta+source+nocoverage+num",
    "reports_at_least": "#indicator+reports+min+num",
    "announced": "#status+announced",
    "harms": "#impact+type+list",
    "source_names": "#meta+source+name+list",
    "source_urls": "#meta+source+url+list",
    "first_published": "#date+published+first",
    "published": "#date+published",
    "original_language": "#meta+lang+original",
    "licence": "#meta+license",
    "demonstration": "#meta+demonstration",
    **{
        f"{name}_{lang}": f"{tag}+i_{lang}"
        for name, tag in (
            ("title", "#event+title"),
            ("summary", "#description"),
            ("category_name", "#event+type+name"),
            ("attribution_basis", "#description+attribution"),
            ("ordered_by", "#org+ordered"),
            ("decision_maker", "#org+decision"),
            ("cannot_say", "#meta+limits"),
        )
        for lang in LANGUAGES
    },
}
"""The columns in their order, with their hashtags (HXL 1.1)."""
COLUMNS = tuple(TAGS)
NUMBERS = (
    "version", "occurrences", "seen", "partly", "not_seen", "no_coverage", "reports_at_least",
)  # fmt: skip
FLAGS = ("ongoing", "announced", "demonstration")


def cells(outage: Outage, url: str) -> dict[str, str | int]:
    """Return the value of every column; flags are "yes" or ""."""
    record, body, part = outage.record, outage.body, outage.part
    sources, series = body["sources"], part.get("series") or {}
    verdicts = Counter(one["verdict"] for one in part.get("observations", []))
    texts = {"title": body["title"], "summary": body["summary"]}
    texts |= {name: part.get(name, {}) for name in _TEXTS}
    flat = {
        "ref": record.ref,
        "version": record.version,
        "url": url,
        "status": record.status,
        "category": record.category,
        "type": part["type"],
        "attribution": part["attribution"],
        "cause": part["cause"],
        "started": record.started,
        "ended": record.ended,
        "ongoing": "yes" if record.ongoing else "",
        **_interval("onset", part.get("onset")),
        **_interval("resolution", part.get("resolution")),
        "claims": joined(_claim(one, sources) for one in part.get("claims", [])),
        "scope": part["scope"],
        "areas": joined(part.get("areas", [])),
        "asns": joined(one["asn"] for one in part.get("networks", []) if one["asn"]),
        "networks": joined(one["name"] for one in part.get("networks", [])),
        "services": joined(part.get("services", [])),
        "series": series.get("pattern", ""),
        "occurrences": len(series.get("occurrences", [])),
        "seen": verdicts["seen"],
        "partly": verdicts["partly"],
        "not_seen": verdicts["not_seen"],
        "no_coverage": verdicts["no_coverage"],
        "reports_at_least": part.get("reports", 0),
        "announced": "yes" if part.get("announced") else "",
        "harms": joined(part.get("harms", [])),
        "source_names": joined(one["name"] for one in sources),
        "source_urls": joined(one["url"] for one in sources if one["url"]),
        "first_published": record.first_published,
        "published": record.published,
        "original_language": record.original_language,
        "licence": body["licence"],
        "demonstration": DEMONSTRATION if record.demonstration else "",
        **in_languages("category_name", record.category_label),
    }
    for name, text in texts.items():
        flat |= in_languages(name, Localized.from_json(text))
    return flat


def _interval(name: str, given: dict[str, str] | None) -> dict[str, str]:
    parts = ("earliest", "latest", "precision")
    return {f"{name}_{part}": given[part] if given else "" for part in parts}


def _claim(claim: dict[str, Any], sources: list[dict[str, Any]]) -> str:
    at = claim["at"]
    span = at["earliest"] if at["earliest"] == at["latest"] else f"{at['earliest']}/{at['latest']}"
    return f"{sources[claim['source'] - 1]['name']}: {claim['about']} {span} ({at['precision']})"
