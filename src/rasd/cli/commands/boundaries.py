"""`./rasd boundaries FILE.geojson --attribution WORDS`."""

import argparse
import sys
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.geojson", help="may be gzipped")
    parser.add_argument(
        "--attribution", required=True, metavar="WORDS", help="shown beside the map"
    )
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from django.conf import settings

    from rasd.places.boundaries import install
    from rasd.places.geojson import BoundariesError

    try:
        path = install(
            arguments.file, data_dir=settings.RASD_DATA_DIR, attribution=arguments.attribution
        )
    except BoundariesError as error:
        print("\n".join(["boundaries: nothing was changed", *error.problems]), file=sys.stderr)
        return 1
    print(f"{path}: shown after the next start of `./rasd serve`")
    return 0


COMMAND = Command(
    "boundaries", "Draw the map with the governorates of a GeoJSON file.", run, arguments
)
