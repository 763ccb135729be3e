"""`./rasd prepare`: an empty folder becomes a site's, an older one is brought up to date."""

import argparse
import os
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.preparation import prepare_secrets, prepare_site
    from rasd.config.env import SETTINGS

    default = next(s.read() for s in SETTINGS if s.name == "RASD_DATA_DIR")
    data = Path(arguments.data or str(default)).resolve()
    os.umask(0o077)
    build_assets()
    compile_catalogues()
    prepare_secrets(data)
    start_django(data=str(data))
    prepare_site()
    print(f"ready to serve: {data}")
    return 0


COMMAND = Command(
    "prepare",
    "Make a data folder's keys and databases, or bring them up to date.",
    run,
    data_argument,
)
