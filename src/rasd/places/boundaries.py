"""Better boundaries, brought by the operator as a GeoJSON file and drawn like the shipped ones."""

from pathlib import Path
from typing import Any

from rasd.places.drawing import draw
from rasd.places.geojson import BoundariesError, read_features, rings_of
from rasd.places.geometry.ring import Ring
from rasd.places.matching import match_governorate
from rasd.places.names import by_code, governorates
from rasd.places.shapes import BOUNDARIES_FILE
from rasd.places.stored_drawing import encode

MAY_BE_MISSING = {"IQ-HA"}
"""Halabja is drawn as a marker where a file does not have it yet."""


def load(file: Path, *, attribution: str) -> dict[str, Any]:
    """Read a GeoJSON FeatureCollection in longitude/latitude, gzipped or not, and draw it.

    Each feature is one governorate, matched by ISO 3166-2 code, P-code or name in any of its
    properties. Raises BoundariesError
    with one line per problem. `attribution` is shown beside the map: the publisher asks for it.
    """
    problems: list[str] = []
    outlines: dict[str, list[Ring]] = {}
    for number, feature in enumerate(read_features(file), start=1):
        try:
            code = match_governorate(feature.get("properties") or {})
            if code in outlines:
                raise BoundariesError(f"{by_code(code).name('en')} ({code}) is there twice")
            outlines[code] = rings_of(feature.get("geometry"))
        except BoundariesError as error:
            problems += [f"feature {number}: {problem}" for problem in error.problems]
    wanted = {place.code for place in governorates()} - MAY_BE_MISSING
    if not problems and (missing := sorted(wanted - set(outlines))):
        problems.append(f"these governorates are missing: {', '.join(missing)}")
    if problems:
        raise BoundariesError(*problems)
    return draw(outlines, attribution=attribution)


def install(file: Path, *, data_dir: Path, attribution: str) -> Path:
    """Check and draw `file`, then put the drawing in the data folder, whole or not at all.

    Returns the file written. Running processes show it after their next start.
    """
    text = encode(load(file, attribution=attribution))
    target = data_dir / BOUNDARIES_FILE
    data_dir.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(target)
    return target
