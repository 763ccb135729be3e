"""`./rasd outages score|detect|attribute|fuse …`."""

import argparse
import os
import sys

from rasd.cli.analysts import (
    attribute,
    detect,
    forecast,
    fuse,
    import_,
    publish,
    publish_reachability,
    score,
)
from rasd.cli.command import Command

ANALYSES = {
    "score": (score, "the verdict, layer and rule of each network measurement"),
    "detect": (detect, "cuts in series of connectivity: onset, end, or insufficient"),
    "attribute": (attribute, "whether outages in lists look deliberate, with error rates"),
    "forecast": (forecast, "when cuts during exams are to be expected, from what was known"),
    "import": (import_, "lists, signals and measurements into the desk store, each row once"),
    "publish": (publish, "the documented record of Iraq since 2014, by two people"),
    "fuse": (fuse, "one record for each outage in several lists, and which list missed it"),
    "publish-reachability": (publish_reachability, "what imported measurements last said"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    chosen = parser.add_subparsers(dest="analysis", required=True, metavar="ANALYSIS")
    for name, (module, summary) in ANALYSES.items():
        module.arguments(chosen.add_parser(name, help=summary, description=summary))


def run(arguments: argparse.Namespace) -> int:
    module, _summary = ANALYSES[arguments.analysis]
    try:
        return module.run(arguments)
    except BrokenPipeError:  # Whoever read the lines has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


COMMAND = Command(
    "outages",
    "Judge measurements, find cuts, join lists of outages; JSON lines out.",
    run,
    arguments,
)
