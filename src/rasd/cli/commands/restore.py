"""`./rasd restore`: a site again, from a backup, its kit and the kit's code."""

import argparse
import os
import sys
from pathlib import Path

from rasd.cli.backups.reports import RestoreReport
from rasd.cli.command import Command
from rasd.cli.environment import start_django
from rasd.kernel.secret import SecretText

# What an operator recognises; the report has every table.
NOUNS = {
    "intake_report": "reports",
    "cases_case": "cases",
    "ledger_publication": "publications",
    "people_account": "accounts",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, metavar="BACKUP")
    parser.add_argument("--kit", type=Path, metavar="KIT", required=True)
    parser.add_argument(
        "--data", type=Path, metavar="DIR", required=True, help="an empty folder, or a new one"
    )
    parser.add_argument(
        "--database-url", metavar="URL", default="", help="an empty PostgreSQL, without password"
    )
    parser.add_argument(
        "--ask-database-password", action="store_true", help="instead of PGPASSWORD"
    )
    parser.add_argument(
        "--checkpoint", type=Path, metavar="FILE", help="refuse a backup older than this one kept"
    )
    parser.add_argument(
        "--older", action="store_true", help="with --checkpoint: restore it all the same"
    )
    parser.add_argument("--code-file", type=Path, metavar="FILE", help="the code (0600), not asked")
    parser.add_argument(
        "--rehearse", action="store_true", help="only try it beside the running site in --data"
    )


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.asking import ask_kit_code
    from rasd.cli.backups import BackupError

    os.umask(0o077)
    try:
        code = ask_kit_code(arguments.code_file)
        report = _rehearse(arguments, code) if arguments.rehearse else _restore(arguments, code)
    except (BackupError, ValueError, EOFError, OSError) as error:
        print(f"restore: {error}", file=sys.stderr)
        return 1
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return _tell(report, arguments)


def _rehearse(arguments: argparse.Namespace, code: SecretText) -> RestoreReport:
    start_django(data=str(arguments.data))
    from rasd.cli.backups import rehearse
    from rasd.cli.progress import of_bytes

    return rehearse(
        backup=arguments.backup,
        kit=arguments.kit,
        code=code,
        checkpoint=_checkpoint(arguments),
        older=arguments.older,
        progress=of_bytes("opening"),
    )


def _restore(arguments: argparse.Namespace, code: SecretText) -> RestoreReport:
    from rasd.cli.asking import with_database_password
    from rasd.cli.backups import restore
    from rasd.cli.progress import of_bytes

    return restore(
        backup=arguments.backup,
        kit=arguments.kit,
        code=code,
        into=arguments.data,
        database_url=with_database_password(
            arguments.database_url, ask=arguments.ask_database_password
        ),
        checkpoint=_checkpoint(arguments),
        older=arguments.older,
        progress=of_bytes("opening"),
    )


def _checkpoint(arguments: argparse.Namespace) -> str:
    return arguments.checkpoint.read_text("utf-8") if arguments.checkpoint else ""


def _tell(report: RestoreReport, arguments: argparse.Namespace) -> int:
    counted = [f"{report.counts[table]} {noun}" for table, noun in NOUNS.items()]
    print(f"Backup of {report.day}: {', '.join(counted)}, {report.files} sealed files")
    for line in report.checked:
        print(line)
    for line in report.warnings:
        print(line)
    for line in report.findings:
        print(f"NOT AS IT SHOULD BE  {line}")
    if report.findings:
        print("Restored as the backup has it; look into the lines above before serving it.")
        return 1
    if arguments.rehearse:
        print("The rehearsal went well; nothing of it was left.")
    else:
        print(f"Restored and checked. Next: ./rasd serve --data {report.into}")
    return 0


COMMAND = Command(
    "restore", "Restore a backup into an empty folder, or rehearse it.", run, arguments
)
