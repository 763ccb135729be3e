"""`./rasd verify`."""

import argparse
import sys
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    data_argument(parser)
    parser.add_argument("--key", metavar="VKEY", help="the log's public key as you know it")
    parser.add_argument(
        "--kept",
        metavar="FILE",
        action="append",
        default=[],
        help="a checkpoint you kept from earlier (may be given several times)",
    )


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from rasd.cli.verification import verify

    try:
        kept = tuple(Path(name).read_text("utf-8") for name in arguments.kept)
    except (OSError, UnicodeDecodeError) as error:
        print(f"verify: cannot read a kept checkpoint: {error}", file=sys.stderr)
        return 2
    outcome = verify(key=arguments.key, kept=kept, progress=_draw)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    for line in outcome.checked:
        print(line)
    for line in outcome.findings:
        print(f"NOT AS IT SHOULD BE  {line}")
    if outcome.findings:
        print(
            f"{len(outcome.findings)} findings: something was changed, lost or is not up to date."
        )
        return 1
    print("Everything checks: leaves, bodies, tombstones, roots, signatures and what pages show.")
    return 0


def _draw(store: str, count: int) -> None:
    if sys.stderr.isatty() and count % 50 == 0:
        print(f"\rchecking the {store} log: {count}", end="", file=sys.stderr, flush=True)


COMMAND = Command(
    "verify",
    "Check every publication: desk ledger, public store, and that both agree.",
    run,
    arguments,
)
