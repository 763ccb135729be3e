"""The settings that travel with a backup, whichever way they were given."""

from pathlib import Path

from rasd.config import env, site_file

# These belong to a machine, not to the site.
_OF_THE_MACHINE = {"RASD_DATABASE_URL", "RASD_BACKUP_DIR"}


def differing() -> dict[str, object]:
    """Return the settings that are not at their default, by their key in the site file."""
    values = env.read_all()
    travelling = [s for s in env.SETTINGS if s.key and s.name not in _OF_THE_MACHINE]
    return {s.key: values[s.name] for s in travelling if values[s.name] != s.default}


def write(data: Path, settings: dict[str, object], database_url: str) -> None:
    """Write a restored site's file."""
    where = {"database_url": database_url} if database_url else {}
    site_file.write(data, {**settings, **where})
