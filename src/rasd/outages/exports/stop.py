"""A published outage as one row of a STOP sheet, which civil society keeps."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rasd.outages.body import OutagePart
from rasd.outages.exports import stop_columns as stop
from rasd.outages.exports.stop_places import area_name, geo_scope
from rasd.topics import thesaurus

NO, YES, UNKNOWN = "No", "Yes", "Unknown"


def stop_row(body: dict[str, Any]) -> dict[str, str]:
    """Return all 47 columns of a body `rasd.outage/1`; cells for what it does not say are empty.

    Days are Baghdad's, as in the sheets. Texts are English where the record has English. Columns
    that the record's part carries over from a sheet stand as they stood there.
    """
    part = OutagePart.model_validate(body["outage"])
    row = {
        "start_date_type": "Actual" if body["date_confidence"] == "stated" else "Estimated",
        "start_date": body["started"],
        "country": "Iraq",
        "geo_scope": geo_scope(part),
        "area_name": area_name(part),
        "shutdown_type": "Throttle" if part.type == "throttling" else "Shutdown",
        "affected_network": _networks(part),
        "shutdown_extent": _extent(part),
        "info_source": "Other" if body["sources"] else "",
        "info_source_link": _lines(source["url"] for source in body["sources"]),
        "shutdown_status": _status(body),
        "end_date": body["ended"],
        "duration": _days(body["started"], body["ended"]),
        "users_targeted": _joined(
            thesaurus.label(code, "en", "affected") for code in body["affected"]
        ),
        "users_notified": YES if part.announced else "",
        "election": YES if part.cause == "elections" else "",
        "event": _english(body["title"]),
        "region": "MENA",
        "count_year": body["started"][:4],
        **_authorities(part),
        **_services(part),
        **_operators(part),
    }
    return {name: part.stop.get(name, row.get(name, "")) for name in stop.COLUMNS}


def _authorities(part: OutagePart) -> dict[str, str]:
    ordered = _english(part.ordered_by)
    named = _english(part.decision_maker)
    known = ordered in stop.ORDERED_BY
    cause = stop.CAUSES.get(part.cause, "Other")
    return {
        "ordered_by": ordered if known else UNKNOWN,
        "decision_maker": named if known else _joined(filter(None, (ordered, named))),
        "actual_cause": cause,
        "actual_cause_details": part.cause if cause == "Other" and part.cause != "other" else "",
        "gov_justification": "School Exams" if part.cause == "exam" else UNKNOWN,
        "gov_just_details": _lines(_english(one.says) for one in part.statements),
        "gov_ack": YES if part.statements else "",
        "gov_ack_source": _lines(one.url for one in part.statements),
        "legal_just": YES if part.orders else "",
        "legal_method": _joined(_english(one.title) for one in part.orders),
    }


def _services(part: OutagePart) -> dict[str, str]:
    cells = {f"{name}_affected": YES if name in part.services else NO for name in stop.SERVICES}
    others = _joined(name for name in part.services if name not in stop.SERVICES)
    voice = YES if part.type == "sms_voice" else ""
    return cells | {"other_affected": others, "sms_affected": voice, "phonecall_affected": voice}


def _operators(part: OutagePart) -> dict[str, str]:
    said = part.acknowledgements
    return {
        "telcos_involved": _joined(network.name for network in part.networks),
        "telco_ack": YES if said else UNKNOWN,
        "telco_ack_source": _lines(one.url for one in said),
        "telco_ack_quote": _lines(_english(one.says) for one in said),
    }


def _networks(part: OutagePart) -> str:
    access = {one.access for one in part.networks}
    kinds = {"Broadband": {"fixed", "both"}, "Mobile": {"mobile", "both"}}
    return _joined(name for name, meant in kinds.items() if access & meant) or UNKNOWN


def _extent(part: OutagePart) -> str:
    whole = part.type != "block" and not (part.type == "throttling" and part.services)
    service = part.type == "block" or bool(part.services)
    return _joined(
        name for name, said in (("Full network", whole), ("Service-based", service)) if said
    )


def _status(body: dict[str, Any]) -> str:
    if body["ongoing"]:
        return "Ongoing"
    return "Ended" if body["ended"] else UNKNOWN


def _days(started: str, ended: str) -> str:
    try:
        return str((date.fromisoformat(ended) - date.fromisoformat(started)).days)
    except ValueError:  # A month or a year alone has no number of days.
        return ""


def _english(words: Mapping[Any, str]) -> str:
    return words.get("en") or next(iter(words.values()), "")


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(texts)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, texts)))
