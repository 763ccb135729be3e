"""`./rasd diff`."""

import argparse
import json
import sys
from pathlib import Path

from rasd.cli.command import Command
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    for name in ("earlier", "later"):
        parser.add_argument(name, metavar=name.upper(), help="a release, data folder or store")
    parser.add_argument("--lang", choices=("ar", "ckb", "en"), default="en")
    parser.add_argument("--json", action="store_true", help="for programs")


def run(arguments: argparse.Namespace) -> int:
    start_django(RASD_ONLY="public")
    import sqlite3

    from django.utils import translation

    from rasd.atlas.store import StoreOutdated
    from rasd.mirror.comparing.differences import differences
    from rasd.mirror.comparing.states import opened
    from rasd.mirror.comparing.words import lines, values

    try:
        earlier, later = (opened(Path(p)) for p in (arguments.earlier, arguments.later))
        found = differences(earlier, later)
    except (ValueError, OSError, sqlite3.DatabaseError, StoreOutdated) as error:
        print(f"diff: {error}", file=sys.stderr)
        return 1
    with translation.override(arguments.lang):
        if arguments.json:
            print(json.dumps(values(found, arguments.lang), ensure_ascii=False, indent=1))
        else:
            print(*lines(found, arguments.lang), sep="\n")
    return 0


COMMAND = Command(
    "diff",
    "Compare two releases or public stores: what is new, corrected, retracted.",
    run,
    arguments,
)
