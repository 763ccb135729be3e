"""Where the public store lies, and what questions to it may cost."""

from pathlib import Path

from django.conf import settings


def store_path() -> Path:
    """Return the path of the one public file; its folder may be served, copied and mirrored."""
    return Path(settings.RASD_DATA_DIR) / "public" / "public.sqlite3"


def question_seconds() -> int:
    """Return how much processor time a minute questions may take; 0 for no limit."""
    return int(settings.RASD_QUESTION_SECONDS)


def log_origin() -> str:
    """Return the configured name of the public log."""
    return str(settings.RASD_LOG_ORIGIN)
