"""`./rasd assets`."""

import argparse

from rasd.cli.command import Command


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.assets import build_assets

    return 0 if build_assets(bring_node=True) else 1


COMMAND = Command("assets", "Fetch the browser libraries named in package-lock.json.", run)
