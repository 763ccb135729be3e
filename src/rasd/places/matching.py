"""Which governorate does a feature of someone else's file mean?"""

from typing import Any

from rasd.places.geojson import BoundariesError
from rasd.places.names import find, governorates

FORMER_CODES = {"IQ-TS": "IQ-KI"}
"""Kirkuk was Ta'mim until 2006; files still carry its former ISO 3166-2 code."""


def match_governorate(properties: dict[str, Any]) -> str:
    """Return the governorate code that a feature's properties name; raises BoundariesError.

    An ISO 3166-2 code or P-code decides; only where there is none do the names count.
    """
    texts = [value.strip() for value in properties.values() if isinstance(value, str)]
    codes = {place.code: place.code for place in governorates()} | FORMER_CODES
    codes |= {place.pcode: place.code for place in governorates() if place.pcode}
    matches = {codes[text.upper()] for text in texts if text.upper() in codes}
    matches = matches or {place.code for text in texts for place in find(text, "governorate")}
    if len(matches) == 1:
        return matches.pop()
    shown = ", ".join(texts[:4]) or "no text at all"
    if matches:
        raise BoundariesError(
            f"could be any of {', '.join(sorted(matches))} (its properties: {shown})"
        )
    raise BoundariesError(f"names no governorate that we know (its properties: {shown})")
