"""`./rasd reference`."""

import argparse

from rasd.cli.command import Command
from rasd.cli.environment import checkout


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.reference import PAGES

    root = checkout()
    if root is None:
        return 1
    for path, write in PAGES.items():
        (root / path).write_text(write(), encoding="utf-8")
        print(path)
    return 0


COMMAND = Command("reference", "Write the tables of settings and commands in docs/.", run)
