"""The shape of a command: thin, it parses, calls and prints."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One `./rasd NAME`: what it does in one line, its arguments, and the function that runs."""

    name: str
    summary: str
    run: Callable[[argparse.Namespace], int]
    arguments: Callable[[argparse.ArgumentParser], None] = lambda parser: None


def data_argument(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Add `--data DIR`, the folder of databases, sealed files and keys."""
    parser.add_argument("--data", metavar="DIR", default=default, help="data folder")
