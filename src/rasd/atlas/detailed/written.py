"""What the map says in words and lines of its own: names in the reader's language, governorates.

Names are text of the page, shaped by the browser: map engines draw ێ and ە unjoined.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rasd.places import names, shapes
from rasd.places.geometry.projection import unproject
from rasd.places.geometry.ring import Ring, edges

DIGITS = 3
"""Decimals of degrees, about 100 m: ten times finer than the outlines are."""
AROUND = (
    (_("Turkey"), 37.8, 41.4),
    (_("Iran"), 34.6, 47.6),
    (_("Syria"), 35.2, 39.7),
    (_("Jordan"), 32.0, 38.2),
    (_("Saudi Arabia"), 29.8, 42.1),
    (_("Kuwait"), 29.25, 47.6),
)
RIVERS = (
    (_("Tigris"), 34.9, 43.55),
    (_("Tigris"), 32.2, 46.4),
    (_("Euphrates"), 34.2, 42.0),
    (_("Euphrates"), 31.35, 45.35),
)


def written(lang: str) -> dict[str, Any]:
    """Return what `ground.json` holds.

    `names` are (kind, longitude, latitude, text, people, code): country, river, governorate or
    town; `outlines` the rings of each governorate by code; `inner` the borders that two share.
    """
    outlines = {
        code: [[_degrees(point) for point in ring] for ring in rings]
        for code, rings in shapes.outlines().items()
    }
    inner = inner_borders([ring for rings in shapes.outlines().values() for ring in rings])
    return {
        "names": [*_around(), *_governorates(lang), *_towns(lang)],
        "outlines": outlines,
        "inner": [[_degrees(point) for point in line] for line in inner],
    }


def inner_borders(rings: list[Ring]) -> list[Ring]:
    """Return each line that two outlines share, once; the country's own border is left out."""
    seen: dict[frozenset[Any], int] = {}
    for ring in rings:
        for edge in edges(ring):
            seen[frozenset(edge)] = seen.get(frozenset(edge), 0) + 1
    lines: list[Ring] = []
    for ring in rings:
        for start, end in edges(ring):
            if seen.pop(frozenset((start, end)), 0) < 2:
                continue
            if lines and lines[-1][-1] == start:
                lines[-1].append(end)
            else:
                lines.append([start, end])
    return lines


def _around() -> list[list[Any]]:
    return [
        [kind, lon, lat, str(name), 0, ""]
        for kind, listed in (("country", AROUND), ("river", RIVERS))
        for name, lat, lon in listed
    ]


def _governorates(lang: str) -> list[list[Any]]:
    found = []
    # Those without an outline come last: their names give way to those that fill an area.
    for shape in sorted(shapes.drawing().shapes, key=lambda one: not one.path):
        lon, lat = _degrees((shape.x, shape.y))
        found.append(["governorate", lon, lat, names.by_code(shape.code).name(lang), 0, shape.code])
    return found


def _towns(lang: str) -> list[list[Any]]:
    return [
        ["town", round(lon, DIGITS), round(lat, DIGITS), place.name(lang), place.population, ""]
        for place in names.towns()
        if place.point
        for lat, lon in [place.point]
    ]


def _degrees(point: tuple[float, float]) -> list[float]:
    lat, lon = unproject(*point)
    return [round(lon, DIGITS), round(lat, DIGITS)]
