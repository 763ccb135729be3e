"""How backup files are called; what has another name is never touched."""

import re
from datetime import date, timedelta
from pathlib import Path

_PATTERN = re.compile(r"rasd-backup-(\d{4}-\d{2}-\d{2})-(\d+)\.age\Z")
_HALF = re.compile(r"\.rasd-backup-\d{4}-\d{2}-\d{2}-\d+\.age\.part\Z")


def day_of(path: Path) -> date | None:
    """Return the day in a backup's name, or None when it is not one of ours."""
    match = _PATTERN.match(path.name)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def backups_in(folder: Path) -> list[Path]:
    """Return our backups, oldest first."""
    if not folder.is_dir():
        return []
    ours = [path for path in folder.iterdir() if day_of(path)]
    return sorted(ours, key=lambda path: (day_of(path), _number(path)))


def next_name(folder: Path, day: date) -> str:
    """Return the next free name of a day."""
    taken = [_number(path) for path in backups_in(folder) if day_of(path) == day]
    return f"rasd-backup-{day.isoformat()}-{max(taken, default=0) + 1}.age"


def prune(folder: Path, *, today: date, days: int, spare: Path | None = None) -> list[str]:
    """Remove backups made `days` or more days ago, and half ones of a killed run; return names.

    Threat: what a reporter withdrew lives on in old copies.
    """
    limit = today - timedelta(days=days)
    old = [p for p in backups_in(folder) if (day_of(p) or today) <= limit and p != spare]
    for path in old:
        path.unlink(missing_ok=True)
    for path in folder.iterdir():
        if _HALF.match(path.name):
            path.unlink(missing_ok=True)
    return [path.name for path in old]


def _number(path: Path) -> int:
    match = _PATTERN.match(path.name)
    return int(match[2]) if match else 0
