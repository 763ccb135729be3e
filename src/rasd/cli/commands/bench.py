"""`./rasd bench NAME`."""

import argparse
import json
import sys
from importlib import import_module

from rasd.cli.command import Command
from rasd.cli.environment import checkout


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="NAME", help="atlas, intake, layer1 or site; NAME --help for its options"
    )
    parser.add_argument("options", nargs=argparse.REMAINDER, help="of this benchmark, and --json")


def run(arguments: argparse.Namespace) -> int:
    root = checkout()
    if root is None or not (root / "bench").is_dir():
        print("bench: works in a checkout only", file=sys.stderr)
        return 1
    if not sys.platform.startswith("linux"):
        print("bench: reads /proc, which only Linux has", file=sys.stderr)
        return 1
    sys.path.insert(0, str(root))
    names = import_module("bench").NAMES
    if arguments.name not in names:
        for name, purpose in names.items():
            print(f"{name}: {purpose}", file=sys.stderr)
        return 2
    benchmark = import_module(f"bench.{arguments.name}")
    parser = argparse.ArgumentParser(f"rasd bench {arguments.name}", description=benchmark.__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object, progress apart")
    benchmark.arguments(parser)
    asked = parser.parse_args(arguments.options)
    found = benchmark.run(asked)
    if asked.json:
        print(json.dumps(found))
    else:
        print("\n".join(f"{key:24} {value}" for key, value in found.items()))
    return 0


COMMAND = Command("bench", "Measure: atlas, intake, layer1, outages, sets, site.", run, arguments)
