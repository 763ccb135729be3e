"""`./rasd test`."""

import argparse

from rasd.cli.command import Command


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", choices=["sqlite", "postgres"], help="one database only")
    parser.add_argument("paths", nargs="*", help="files or folders, as for pytest")


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.testing.running import ORDINARY, run_tests

    return run_tests(arguments.paths, which=ORDINARY, only=arguments.only)


COMMAND = Command(
    "test", "Run the tests on SQLite and PostgreSQL, in a real browser.", run, arguments
)
