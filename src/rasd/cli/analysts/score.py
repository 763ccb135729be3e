"""`./rasd outages score FILE.jsonl …`."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rasd.cli.analysts.lines import complain, say

if TYPE_CHECKING:
    from rasd.outages.measurements.scoring import Scored


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON lines, .gz, .zst")
    parser.add_argument(
        "--fingerprints", nargs="+", type=Path, default=[], metavar="CSV", help="known block pages"
    )
    parser.add_argument("--hourly", action="store_true", help="sums by hour, network and service")


def run(arguments: argparse.Namespace) -> int:
    from rasd.outages.measurements.rollup import rollup
    from rasd.outages.measurements.scoring import as_json

    unread: list[Path] = []
    scores = _scores(arguments.files, arguments.fingerprints, unread)
    if not arguments.hourly:
        for found in scores:
            say(as_json(found))
        return int(bool(unread))
    for cell, tally in sorted(rollup(scores).items()):
        say(
            {
                "hour": f"{cell.hour}:00:00Z",
                "country": cell.country,
                "network": cell.network,
                "service": cell.service,
                "total": tally.total,
                **tally.states,
                "share": None if tally.share is None else round(tally.share, 3),
                "layers": tally.layers,
                "witness": tally.witness or None,
            }
        )
    return int(bool(unread))


def _scores(files: list[Path], fingerprints: list[Path], unread: list[Path]) -> Iterator["Scored"]:
    """Yield the verdict of each measurement; files that cannot be read to the end go to `unread`.

    Rejected lines and files are named on standard error.
    """
    from rasd.outages.measurements.files import LineTooLong, lines
    from rasd.outages.measurements.fingerprint_list import read_fingerprints
    from rasd.outages.measurements.fingerprints import KnownPages
    from rasd.outages.measurements.scoring import Unreadable, score

    pages = KnownPages(one for path in fingerprints for one in read_fingerprints(path))
    for path in files:
        try:
            for number, line in lines(path):
                try:
                    found = pages.judged(score(line), line)
                except Unreadable as problem:
                    complain({"file": path.name, "line": number, "rejected": str(problem)})
                    continue
                yield found
        except (OSError, EOFError, LineTooLong) as problem:
            complain({"file": path.name, "rejected": str(problem)})
            unread.append(path)
