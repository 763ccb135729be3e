"""Where backups go and how long they live."""

from pathlib import Path

from django.conf import settings

from rasd.cli.backups.keys import data_folder


def backup_folder() -> Path:
    """Return the configured folder; by default one beside the data folder."""
    chosen = str(settings.RASD_BACKUP_DIR)
    data = data_folder()
    return Path(chosen).absolute() if chosen else data.with_name(f"{data.name}-backups")


def backup_days() -> int:
    """Return after how many days a backup is removed: 30 at most, as reporters are told."""
    return int(settings.RASD_BACKUP_DAYS)
