"""How backup files are called; what has another name is never touched.

The name carries a mark of its site, so that several sites may share a folder: none counts, replaces
or removes what another one wrote. Files without a mark are of the time before it, and anyone's.
"""

import re
from datetime import date, timedelta
from pathlib import Path

_PATTERN = re.compile(r"rasd-backup-(?:([0-9a-f]{8})-)?(\d{4}-\d{2}-\d{2})-(\d+)\.age\Z")


def day_of(path: Path) -> date | None:
    """Return the day in a backup's name, or None when it is not one of Rasd's."""
    match = _PATTERN.match(path.name)
    try:
        return date.fromisoformat(match[2]) if match else None
    except ValueError:
        return None


def backups_in(folder: Path, mark: str) -> list[Path]:
    """Return the backups of the site with this mark, oldest first."""
    if not folder.is_dir():
        return []
    ours = [path for path in folder.iterdir() if day_of(path) and _mark(path) in ("", mark)]
    return sorted(ours, key=lambda path: (day_of(path), _number(path)))


def next_name(folder: Path, mark: str, day: date) -> str:
    """Return the next free name of a day."""
    taken = [_number(path) for path in backups_in(folder, mark) if day_of(path) == day]
    return f"rasd-backup-{mark}-{day.isoformat()}-{max(taken, default=0) + 1}.age"


def prune(
    folder: Path, mark: str, *, today: date, days: int, spare: Path | None = None
) -> list[str]:
    """Remove backups made `days` or more days ago, and half ones of a killed run; return names.

    Threat: what a reporter withdrew lives on in old copies.
    """
    limit = today - timedelta(days=days)
    old = [p for p in backups_in(folder, mark) if (day_of(p) or today) <= limit and p != spare]
    for path in old:
        path.unlink(missing_ok=True)
    # Of another site a half file may be one that is being written.
    for path in folder.glob(f".rasd-backup-{mark}-*.age.part"):
        path.unlink(missing_ok=True)
    return [path.name for path in old]


def _mark(path: Path) -> str:
    match = _PATTERN.match(path.name)
    return (match[1] or "") if match else ""


def _number(path: Path) -> int:
    match = _PATTERN.match(path.name)
    return int(match[3]) if match else 0
