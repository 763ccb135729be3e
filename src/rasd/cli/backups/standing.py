"""What `doctor` asks: is there a kit, how old are the newest and the oldest backup."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rasd.cli.backups import keys, names
from rasd.cli.backups.destination import backup_folder


@dataclass(frozen=True)
class Standing:
    """`newest` and `oldest` are days in Baghdad, None without a backup."""

    folder: Path
    has_kit: bool
    newest: date | None
    oldest: date | None


def standing() -> Standing:
    """Return how the backups of this site stand."""
    folder, data = backup_folder(), keys.data_folder()
    has_kit = (data / "secrets" / keys.RECIPIENT).is_file()
    ours = names.backups_in(folder, keys.site_mark(data) if has_kit else "")
    return Standing(
        folder=folder,
        has_kit=has_kit,
        newest=names.day_of(ours[-1]) if ours else None,
        oldest=names.day_of(ours[0]) if ours else None,
    )
