"""What a quick report already tells a draft outage, and its answers in words for the desk."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import get_language

from rasd.intake.wording import STILL
from rasd.kernel.clock import BAGHDAD
from rasd.outages import networks, services, words
from rasd.outages.body import Interval, Network, OutagePart
from rasd.outages.body.times import write

OUTAGES = {"network_outage", "network_shutdown", "throttling", "website_app_blocking"}
"""Reports of these kinds may become an outage; those of the quick form say more."""
TYPES = {"throttling": "throttling", "website_app_blocking": "block"}
MINUTE = timedelta(minutes=1)


def is_about_an_outage(answers: Mapping[str, Any]) -> bool:
    """Return whether a report may be the beginning of an outage."""
    return bool(answers.get("cut")) or answers.get("category") in OUTAGES


def part_from(answers: Mapping[str, Any]) -> OutagePart:
    """Return a draft with what was answered; it claims nothing that the answers do not say."""
    kind = answers.get("cut") or TYPES.get(answers.get("category", ""), "shutdown")
    return OutagePart.model_validate(
        {
            "type": kind,
            **_reach(answers.get("where", "")),
            "networks": [_network(int(asn)) for asn in answers.get("networks", [])],
            "services": answers.get("services", []),
            "onset": _onset(answers.get("day", ""), answers.get("hour", "")),
        }
    )


def shown(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of the quick form in the reader's language."""
    lang = get_language() or "ar"
    return {
        "stopped": words.TYPES.get(answers.get("cut", ""), ""),
        "services": [services.name(code, lang) for code in answers.get("services", [])],
        "networks": [networks.name(int(n), n, lang) for n in answers.get("networks", [])],
        "still": dict(STILL).get(answers.get("still", ""), ""),
    }


def _reach(where: str) -> dict[str, Any]:
    """Return scope and areas; one report from a place says nothing about other places."""
    if not where.startswith("IQ-"):
        return {}
    in_district = where.count("-") > 1
    return {"scope": "cities" if in_district else "governorates", "areas": [where]}


def _network(asn: int) -> Network:
    found = networks.by_asn(asn)
    name, access = (found.name("en"), found.access) if found else (f"AS{asn}", "unknown")
    return Network.model_validate({"asn": asn, "name": name, "access": access})


def _onset(day: str, hour: str) -> Interval | None:
    """Return the hour or the day by Baghdad's clock; a month or a year is no beginning yet."""
    if len(day) != len("2026-06-01"):
        return None
    first = datetime.combine(date.fromisoformat(day), time(int(hour or 0)), BAGHDAD)
    length = timedelta(hours=1) if hour else timedelta(days=1)
    last = first + length - MINUTE
    return Interval(earliest=write(first), latest=write(last), precision="hour" if hour else "day")
