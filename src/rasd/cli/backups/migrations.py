"""Whether this code knows the schema that a backup was made with."""

from pathlib import Path

import rasd
from rasd.cli.backups.errors import BackupError


def refuse_newer(applied: list[str]) -> None:
    """Raise BackupError when the backup has a migration of ours that this code lacks."""
    root = Path(rasd.__path__[0])
    for label, _, name in (entry.partition(".") for entry in applied):
        folder = root / label / "migrations"
        if folder.is_dir() and not (folder / f"{name}.py").is_file():
            raise BackupError(
                f"this backup was made by a newer Rasd ({label}.{name}): update this one first"
            )
