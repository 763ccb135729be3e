"""Join our names with the gazetteers' coordinates and codes into the shipped files."""

from typing import Any

from rasd.places.derive.confirmation import unconfirmed
from rasd.places.derive.sources import Entry
from rasd.places.derive.tables import aliases, names, read_table
from rasd.places.geometry.projection import unproject

Entries = dict[str, Entry]
Record = dict[str, Any]
NOTHING = Entry(frozenset(), "")


def derive_places(
    subdivisions: Entries, cities: Entries, shapes: Record
) -> dict[str, list[Record]]:
    """Return the records of each shipped file by name; raises KeyError on an unknown id."""
    districts = read_table("districts")
    towns = {row["geonameid"]: row for row in read_table("towns")}
    iso = {row["admin1"]: row["code"] for row in read_table("governorates")}
    homes = {row["seat"]: row["code"][:5] for row in districts if row["seat"]}
    return {
        "governorates": [
            _governorate(row, shapes, subdivisions, cities) for row in read_table("governorates")
        ],
        "districts": [_district(row, towns, subdivisions, cities, iso) for row in districts],
        "places": [_town(row, cities[geonameid], homes, iso) for geonameid, row in towns.items()],
    }


def _governorate(
    row: dict[str, str], shapes: Record, subdivisions: Entries, cities: Entries
) -> Record:
    inside = [e for e in (*subdivisions.values(), *cities.values()) if e.admin1 == row["admin1"]]
    known = [name for entry in inside for name in entry.names]
    return {
        "code": row["code"],
        "region": row["region"],
        "pcode": row["pcode"],
        "names": names(row),
        "aliases": aliases(row),
        "point": _label(row["code"], shapes) or _point(cities["96205"]),
        "unconfirmed": unconfirmed(names(row), known),
    }


def _district(
    row: dict[str, str],
    towns: dict[str, dict[str, str]],
    subdivisions: Entries,
    cities: Entries,
    iso: dict[str, str],
) -> Record:
    seat = towns.get(row["seat"], {})
    if not row["en"]:
        row = (
            row
            | names(seat)
            | {"aliases": "|".join(filter(None, (row["aliases"], seat["aliases"])))}
        )
    entry = subdivisions[row["geonameid"]] if row["geonameid"] else NOTHING
    city = cities[row["seat"]] if seat else NOTHING
    elsewhere = iso.get(entry.admin1, "")
    return {
        "code": row["code"],
        "governorate": row["code"][:5],
        "also": elsewhere if elsewhere != row["code"][:5] else "",
        "names": names(row),
        "aliases": aliases(row),
        "point": _point(city),
        "unconfirmed": unconfirmed(names(row), entry.names | city.names),
    }


def _town(row: dict[str, str], city: Entry, homes: dict[str, str], iso: dict[str, str]) -> Record:
    return {
        "code": f"GN-{row['geonameid']}",
        "governorate": homes.get(row["geonameid"], iso[city.admin1]),
        "names": names(row),
        "aliases": aliases(row),
        "point": _point(city),
        "population": city.population,
        "unconfirmed": unconfirmed(names(row), city.names),
    }


def _point(entry: Entry) -> list[float] | None:
    return None if entry.lat is None or entry.lon is None else [entry.lat, entry.lon]


def _label(code: str, shapes: Record) -> list[float] | None:
    if code not in shapes["shapes"]:
        return None
    lat, lon = unproject(*shapes["shapes"][code]["label"])
    return [round(lat, 3), round(lon, 3)]
