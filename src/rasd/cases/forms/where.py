"""One place select and the four fields of the facts that it stands for."""

from typing import Any

from rasd.cases.facts import Facts
from rasd.places.names import by_code


def from_choice(code: str) -> dict[str, Any]:
    """Return scope, governorate, district and region for a chosen place code."""
    fields = {"scope": "unknown", "governorate": "", "district": "", "region": ""}
    if code in ("national", "online"):
        return {**fields, "scope": code}
    if code in ("kurdistan", "federal"):
        return {**fields, "scope": "region", "region": code}
    if not code.startswith("IQ-"):
        return fields
    place = by_code(code)
    district = place.code if place.kind == "district" else ""
    return {
        "scope": "governorate",
        "governorate": place.governorate,
        "district": district,
        "region": by_code(place.governorate).region,
    }


def to_choice(facts: Facts) -> str:
    """Return the code that the select shows for known facts."""
    if facts.district or facts.governorate:
        return facts.district or facts.governorate
    return facts.region if facts.scope == "region" else facts.scope
