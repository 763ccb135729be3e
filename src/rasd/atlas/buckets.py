"""The places of the map and of the strip beside it: each record is counted in exactly one.

`place` is a governorate code, or one of these buckets for records that no governorate holds.
"""

from typing import Any

from rasd.places import names

BUCKETS = ("national", "kurdistan", "federal", "online", "unknown")


def place_of(place: dict[str, Any]) -> str:
    """Return where a public body's `place` is counted."""
    precision = place["precision"]
    if precision in ("cell", "district", "governorate"):
        return governorate_of(place) or "unknown"
    if precision == "region":
        return place.get("region") or "unknown"
    return precision if precision in BUCKETS else "unknown"


def governorate_of(place: dict[str, Any]) -> str:
    """Return the governorate code, that of the district where only this is named, or nothing."""
    if code := place.get("governorate", ""):
        return str(code)
    try:
        return names.by_code(place.get("district", "")).governorate
    except KeyError:
        return ""


def is_place(code: str) -> bool:
    """Return whether `code` is a governorate or a bucket."""
    return code in BUCKETS or any(code == place.code for place in names.governorates())
