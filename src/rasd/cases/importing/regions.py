"""Which of the two regions the words of a row's place name, where no governorate is given."""

import re

from rasd.places import names

REGIONS = {"kurdistan", "federal"}
_PARTS = re.compile(r"\s*,\s*|\s+and\s+")


def region_named(place: str, scope: str) -> str:
    """Return `kurdistan` or `federal`, or "" where the words leave it open.

    Threat: a record blames, or spares, half the country. So a national row is narrowed only when
    every part of its place is known, and a regional one is never guessed.
    """
    if scope not in ("region", "national"):
        return ""
    named = [_region_of(part) for part in _PARTS.split(place) if part]
    known = REGIONS & set(named)
    if len(known) != 1 or (scope == "national" and "" in named):
        return ""
    return known.pop()


def _region_of(name: str) -> str:
    for kind in ("governorate", "area"):
        for place in names.find(name, kind):
            return place.region or place.code
    return ""
