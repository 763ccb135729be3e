"""Where the public store lies."""

from pathlib import Path

from django.conf import settings


def store_path() -> Path:
    """Return the path of the one public file; its folder may be served, copied and mirrored."""
    return Path(settings.RASD_DATA_DIR) / "public" / "public.sqlite3"


def log_origin() -> str:
    """Return the configured name of the public log."""
    return str(settings.RASD_LOG_ORIGIN)
