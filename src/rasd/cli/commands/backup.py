"""`./rasd backup`: by hand or by a timer; the exit status tells a timer whether it went well."""

import argparse
import sys
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, metavar="DIR", help="another folder than the site's own")
    parser.add_argument(
        "--kit", type=Path, metavar="PATH", help="first make a new key and its kit at PATH"
    )
    parser.add_argument(
        "--old-kit", type=Path, metavar="PATH", help="with --kit: the new kit opens old backups too"
    )
    parser.add_argument(
        "--code-file", type=Path, metavar="FILE", help="the old kit's code (0600), not asked for"
    )
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from rasd.cli.backups import BackupError, make_backup
    from rasd.cli.progress import of_bytes

    try:
        if arguments.kit:
            _make_kit(arguments)
        report = make_backup(arguments.to, progress=of_bytes("sealing"))
    except (BackupError, ValueError) as error:
        print(f"backup: {error}", file=sys.stderr)
        return 1
    if sys.stderr.isatty():
        print(file=sys.stderr)
    for warning in report.warnings:
        print(f"backup: {warning}", file=sys.stderr)
    removed = f"; {len(report.pruned)} old ones removed" if report.pruned else ""
    print(f"{report.path}: {report.size >> 10} KiB, {report.files} sealed files{removed}")
    return 0


def _make_kit(arguments: argparse.Namespace) -> None:
    from rasd.cli.asking import ask_kit_code
    from rasd.cli.backups import create_kit

    old_code = ask_kit_code(arguments.code_file) if arguments.old_kit else None
    code = create_kit(arguments.kit, old=arguments.old_kit, old_code=old_code)
    print(f"Code of the kit, on paper and nowhere else: {code.reveal()}")
    print(f"The kit, to be kept off this server: {arguments.kit}", flush=True)


COMMAND = Command(
    "backup", "Write a sealed backup, remove those older than 30 days.", run, arguments
)
