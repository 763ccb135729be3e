"""`./rasd help`."""

import argparse

from rasd.cli.command import Command


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.main import all_commands

    print("./rasd COMMAND [options]   (./rasd COMMAND --help tells more)\n")
    for command in all_commands().values():
        print(f"  {command.name:10} {command.summary}")
    return 0


COMMAND = Command("help", "List every command.", run)
