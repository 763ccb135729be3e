"""Outages as event labels, by which detectors of blocking are tried (the shape of OONI's event
labels: docs/label-corpus-design.md in ooni/data, part 1.2).

What we do not know is not guessed: `needs_review` names it, and `scoreable` is `unknown` where no
line of the record says whether OONI looked.
"""

import json
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from rasd.atlas.exports.addressing import lasting_id
from rasd.atlas.queries import Outage
from rasd.observatory.files.given import Given
from rasd.outages import services
from rasd.outages.body.times import read

_OONI = "ooni"
_SECONDS = "%Y-%m-%dT%H:%M:%S"


def document(given: Given) -> Iterator[str]:
    """Yield one object: `about` the file, then `events`, one a line."""
    yield f'{{"about": {_dumps(dict(given.about.lines()))},\n"events": [\n'
    last = len(given.outages) - 1
    for number, outage in enumerate(given.outages):
        comma = "" if number == last else ","
        yield _dumps(label(outage, given.case_url(outage.record.ref), given.about.origin)) + comma
        yield "\n"
    yield "]}\n"


def label(outage: Outage, url: str, origin: str) -> dict[str, Any]:
    """Return one event label; times are UTC without a zone, as the schema has them."""
    record, body, part = outage.record, outage.body, outage.part
    asns = [one["asn"] for one in part.get("networks", []) if one["asn"]]
    targets = [host for code in part.get("services", []) for host in _hosts(code)]
    end = part.get("resolution")
    everything = part["scope"] == "national" and not part.get("networks")
    return {
        "event_id": str(uuid5(NAMESPACE_URL, lasting_id(record.ref))),
        "incident_id": record.ref,
        "slug": record.ref.lower(),
        "title": record.title.best("en").text,
        "probe_cc": "IQ",
        "asn_scope": asns,
        "asn_scope_kind": "listed" if asns else "all" if everything else "unknown",
        "target_set": targets,
        "target_set_kind": "enumerated" if targets else "unknown",
        "mechanisms": [],
        "mechanism_taxonomy": "v1",
        "onset_earliest": _time(part["onset"]["earliest"]),
        "onset_latest": _time(part["onset"]["latest"]),
        "resolution_earliest": _time(end["earliest"]) if end else None,
        "resolution_latest": _time(end["latest"]) if end else None,
        "event_class": _event_class(outage),
        "scoreable": _scoreable(outage),
        "confidence": _confidence(outage),
        "source": "partner",
        "source_urls": [url, *(one["url"] for one in body["sources"] if one["url"])],
        "corroborators": _saw_it(outage),
        "test_names": _tests(part),
        "adjudicator": origin,
        "adjudicated_at": f"{record.published}T00:00:00",
        "rationale": _rationale(outage),
        "added_at": f"{record.first_published}T00:00:00",
        "superseded_by": None,
        "supersede_reason": None,
        "import_source": origin,
        "needs_review": list(_open_questions(outage, asns, everything)),
        "licence": body["licence"],
        "demonstration": record.demonstration,
    }


def _event_class(outage: Outage) -> str:
    """A fault that nobody meant is what a detector of blocking must not report."""
    if outage.record.status == "disputed":
        return "disputed"
    return "false_positive_event" if outage.part["attribution"] == "technical" else "true_event"


def _confidence(outage: Outage) -> str:
    strong = (outage.record.status == "verified", outage.part["attribution"] != "none")
    return "certain" if all(strong) else "probable" if any(strong) else "uncertain"


def _scoreable(outage: Outage) -> str:
    verdicts = [
        one["verdict"]
        for one in outage.part.get("observations", [])
        if _OONI in outage.body["sources"][one["source"] - 1]["name"].lower()
    ]
    if not verdicts:
        return "unknown"
    return "no_coverage" if set(verdicts) == {"no_coverage"} else "yes"


def _open_questions(outage: Outage, asns: list[int], everything: bool) -> Iterator[str]:
    if not outage.part.get("resolution") and not outage.record.ongoing:
        yield "resolution_unknown"  # null alone would mean that it goes on
    if not asns and not everything:
        yield "asn_scope_unknown"
    if outage.part["attribution"] == "none":
        yield "not_attributed"


def _saw_it(outage: Outage) -> list[str]:
    return [
        outage.body["sources"][one["source"] - 1]["name"]
        for one in outage.part.get("observations", [])
        if one["verdict"] in ("seen", "partly")
    ]


def _tests(part: dict[str, Any]) -> list[str]:
    known = (services.by_code(code) for code in part.get("services", []))
    return sorted({one.test or "web_connectivity" for one in known if one})


def _hosts(code: str) -> tuple[str, ...]:
    service = services.by_code(code)
    return service.hosts if service else (code,)


def _rationale(outage: Outage) -> str:
    basis = outage.part.get("attribution_basis", {})
    return str(basis.get("en") or next(iter(basis.values()), ""))


def _time(text: str) -> str:
    return read(text).strftime(_SECONDS)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
