"""Which governorates an outage reached, as far as its record says."""

from functools import cache

from rasd.outages.body import OutagePart
from rasd.places import names


def governorates_of(part: OutagePart) -> frozenset[str]:
    """Return codes of governorates; none where the record does not say where."""
    if part.scope in ("national", "federal", "kurdistan"):
        return _of_region(part.scope)
    areas = (names.by_code(code) for code in part.areas)
    return frozenset(area.governorate or area.code for area in areas)


def within(area: str) -> frozenset[str]:
    """Return the governorates of a region or of one governorate code; none for another code."""
    if area in ("federal", "kurdistan"):
        return _of_region(area)
    return frozenset(one.code for one in names.governorates() if one.code == area)


@cache
def _of_region(region: str) -> frozenset[str]:
    every = names.governorates()
    return frozenset(one.code for one in every if region in ("national", one.region))
