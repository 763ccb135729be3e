"""`./rasd doctor`."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from rasd.cli.command import Command, data_argument

MARKS = {"ok": "ok     ", "warning": "LOOK   ", "wrong": "WRONG  "}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON list instead of lines")
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.doctor.examine import examine
    from rasd.config.env import SETTINGS

    data = Path(arguments.data or str(SETTINGS[0].read())).expanduser().resolve()
    found = []
    for finding in examine(data):
        found.append(finding)
        if not arguments.json:
            print(f"{MARKS[finding.state]}{finding.name}: {finding.what}", flush=True)
            if finding.mend:
                print(f"         → {finding.mend}", flush=True)
    if arguments.json:
        print(json.dumps([asdict(finding) for finding in found], ensure_ascii=False, indent=1))
    return 1 if any(finding.state == "wrong" for finding in found) else 0


COMMAND = Command(
    "doctor", "Say what is wrong with this installation, and what mends it.", run, arguments
)
