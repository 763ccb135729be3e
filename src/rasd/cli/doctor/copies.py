"""Backups: how old, where, and that no key lies beside them."""

from collections.abc import Iterator
from pathlib import Path

from rasd.cli.doctor.finding import Finding, ok, warning, wrong

KEY_FILES = ("pepper", "log.key", "django.key")


def looks(data: Path) -> Iterator[Finding]:
    """Look with Django started."""
    from rasd.cli.backups import standing
    from rasd.cli.backups.destination import backup_days
    from rasd.kernel.clock import today

    found = standing()
    mend = f"./rasd backup --data {data}"
    if not found.has_kit:
        yield wrong("kit", "none was made: no backup can be sealed", f"{mend} --kit PATH")
    else:
        yield ok("kit", "was made; that it is kept elsewhere, with its code, only you can see")
    if found.newest is None:
        yield wrong("backup", f"none in {found.folder}", mend)
        return
    age = (today() - found.newest).days
    told = f"newest {'today' if age == 0 else f'{age} days old'}, in {found.folder}"
    yield ok("backup", told) if age <= 1 else warning("backup", told, mend)
    if found.oldest and (today() - found.oldest).days > backup_days():
        # Reporters are told that what they withdrew is in no copy after 30 days.
        told = f"one is {(today() - found.oldest).days} days old"
        yield wrong("withdrawn reports", told, f"{mend}: it removes old ones")
    yield _apart(data, found.folder)


def _apart(data: Path, folder: Path) -> Finding:
    """Threat: who steals the backups finds the keys beside them."""
    if folder.resolve().is_relative_to(data):
        return wrong("backup folder", "lies in the data folder", "set backup_dir in site.toml")
    beside = [path for name in KEY_FILES for path in folder.rglob(name)] if folder.is_dir() else []
    if beside:
        return wrong(
            "backup folder", f"{beside[0]} lies beside the backups", f"shred -u {beside[0]}"
        )
    if folder.exists() and data.exists() and folder.stat().st_dev == data.stat().st_dev:
        return warning(
            "backup folder", "on the same disk as the data", "copy the backups to another machine"
        )
    return ok("backup folder", "apart from the data, no key in it")
