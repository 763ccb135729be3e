"""Where it was cut: the governorates of a scope, by their codes and names."""

from typing import Any

from rasd.kernel.localized import Localized
from rasd.places import names

Part = dict[str, Any]


def governorates(part: Part) -> list[str]:
    """Return the codes of the governorates that the scope names wholly or in part."""
    scope = part["scope"]
    if scope == "national":
        return [one.code for one in names.governorates()]
    if scope in ("federal", "kurdistan"):
        return [one.code for one in names.governorates() if one.region == scope]
    found = (names.by_code(code) for code in part.get("areas", []))
    return list(dict.fromkeys(one.governorate or one.code for one in found))


def places(part: Part) -> list[str]:
    """Return where a case must be counted to lie in the same area: governorates, and the region."""
    scope = part["scope"]
    region = {"national": ["national", "federal", "kurdistan"]}.get(scope, [scope])
    wide = region if scope in ("national", "federal", "kurdistan") else []
    return [*governorates(part), *wide]


def area_names(part: Part) -> list[Localized]:
    """Return the names of the governorates and districts that a record names one by one."""
    return [names.by_code(code).names for code in part.get("areas", [])]


def marked(body: dict[str, Any]) -> list[str]:
    """Return the governorates that the small map of a record marks."""
    return governorates(body["outage"])
