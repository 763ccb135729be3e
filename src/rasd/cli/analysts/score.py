"""`./rasd outages score FILE.jsonl …`."""

import argparse
from pathlib import Path

from rasd.cli.analysts.lines import complain, say


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON lines, .gz, .zst")
    parser.add_argument("--hourly", action="store_true", help="sums by hour, network and service")


def run(arguments: argparse.Namespace) -> int:
    from rasd.outages.measurements.files import LineTooLong, lines
    from rasd.outages.measurements.rollup import rollup
    from rasd.outages.measurements.scoring import Unreadable, as_json, score

    status, scores = 0, []
    for path in arguments.files:
        try:
            for number, line in lines(path):
                try:
                    found = score(line)
                except Unreadable as problem:
                    complain({"file": path.name, "line": number, "rejected": str(problem)})
                    continue
                if arguments.hourly:
                    scores.append(found)
                else:
                    say(as_json(found))
        except BrokenPipeError:
            raise
        except (OSError, EOFError, LineTooLong) as problem:
            complain({"file": path.name, "rejected": str(problem)})
            status = 1
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
    return status
