"""`./rasd rebuild`."""

import argparse
import sys

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from django.apps import apps

    if not apps.is_installed("rasd.ledger"):
        print("rebuild: needs the desk store; a public server copies the file", file=sys.stderr)
        return 1
    from rasd.atlas.follow import FollowError, rebuild
    from rasd.atlas.store import Busy

    try:
        count = rebuild(progress=_draw)
    except (FollowError, Busy) as error:
        print(f"rebuild: {error}; the old public store stays as it was", file=sys.stderr)
        return 1
    if sys.stderr.isatty():
        print(file=sys.stderr)
    print(f"public store built anew from {count} publications")
    return 0


def _draw(count: int) -> None:
    if sys.stderr.isatty():
        print(f"\rapplying the log: {count}", end="", file=sys.stderr, flush=True)


COMMAND = Command(
    "rebuild", "Build the public store anew from the ledger, then swap it in.", run, data_argument
)
