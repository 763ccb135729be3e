"""`./rasd verify`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "release",
        metavar="DIR|FILE",
        nargs="?",
        help="a release or a bulletin (HTML) to check instead of a data folder",
    )
    parser.add_argument(
        "--unsigned", action="store_true", help="of a release: accept one that nobody signed"
    )
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
    if arguments.release:
        start_django(RASD_ONLY="public")
    else:
        start_django(data=arguments.data)
    try:
        kept = tuple(Path(name).read_text("utf-8") for name in arguments.kept)
    except (OSError, UnicodeDecodeError) as error:
        print(f"verify: cannot read a kept checkpoint: {error}", file=sys.stderr)
        return 2
    outcome = _outcome(arguments, kept)
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
    if _is_file(arguments):
        print("The bulletin says what was published, and the signed log holds it.")
    else:
        print(
            "Everything checks: leaves, bodies, tombstones, roots, signatures and what pages show."
        )
    return 0


def _outcome(arguments: argparse.Namespace, kept: tuple[str, ...]) -> Any:
    from rasd.cli.verification import verify
    from rasd.mirror.checking.release import check_release

    if not arguments.release:
        return verify(key=arguments.key, kept=kept, progress=_draw)
    if _is_file(arguments):
        from rasd.observatory.bulletin.check import check_bulletin

        content = Path(arguments.release).read_bytes()
        return check_bulletin(content, vkey=arguments.key, kept=kept)
    return check_release(
        Path(arguments.release),
        vkey=arguments.key,
        kept=kept,
        unsigned=arguments.unsigned,
        progress=_draw,
    )


def _is_file(arguments: argparse.Namespace) -> bool:
    return bool(arguments.release) and Path(arguments.release).is_file()


def _draw(store: str, count: int) -> None:
    if sys.stderr.isatty() and (count % 50 == 0 or "%" in store):
        print(f"\rchecking {store}: {count}", end="", file=sys.stderr, flush=True)


COMMAND = Command(
    "verify",
    "Check every publication: desk ledger and public store, and that they agree; or a release, or a"
    " bulletin.",
    run,
    arguments,
)
