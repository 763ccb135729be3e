"""`./rasd drill`."""

import argparse

from rasd.cli.command import Command
from rasd.cli.commands.test import arguments


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.testing.running import DRILLS, run_tests

    return run_tests(arguments.paths, which=DRILLS, only=arguments.only)


COMMAND = Command(
    "drill",
    "Run the heavy drills: the plug pulled again and again, at more moments.",
    run,
    arguments,
)
