"""Sealed backups, the kit that opens them, and restores that are rehearsed.

Threat: a stolen backup. It is age-sealed to a key that only the kit holds; the kit is kept off the
server and opens with a printed code; pepper and log key are in the kit and in no backup.
"""

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.kit import create_kit
from rasd.cli.backups.make import make_backup
from rasd.cli.backups.rehearsal import rehearse
from rasd.cli.backups.reports import BackupReport, RestoreReport
from rasd.cli.backups.restoring import restore
from rasd.cli.backups.standing import Standing, standing

__all__ = [
    "BackupError",
    "BackupReport",
    "RestoreReport",
    "Standing",
    "create_kit",
    "make_backup",
    "rehearse",
    "restore",
    "standing",
]
