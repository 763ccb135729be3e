"""Places of an outage in the words of the STOP sheets."""

from rasd.outages.body import OutagePart
from rasd.outages.exports.stop_columns import AREAS, MORE, NOT_SURE, ONE_CITY, ONE_STATE
from rasd.places import names


def geo_scope(part: OutagePart) -> str:
    """Return how wide it was, on STOP's scale of three steps."""
    if part.scope == "unknown":
        return NOT_SURE
    if not part.areas:
        return MORE
    areas = [names.by_code(code) for code in part.areas]
    governorates = {area.governorate or area.code for area in areas}
    if len(governorates) > 1:
        return MORE
    return ONE_CITY if len(areas) == 1 and areas[0].kind == "district" else ONE_STATE


def area_name(part: OutagePart) -> str:
    """Return the names of the areas in English."""
    if part.areas:
        return ", ".join(names.by_code(code).names.best("en").text for code in part.areas)
    return AREAS.get(part.scope, "")
