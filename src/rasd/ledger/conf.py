"""The ledger's settings: the log's name, and where its key lies (outside database and backups)."""

from pathlib import Path

from django.conf import settings


def origin() -> str:
    """Return the log's name, which stands in every checkpoint and in its key."""
    return str(settings.RASD_LOG_ORIGIN)


def log_key_path() -> Path:
    """Return the path of the log's private key."""
    return Path(settings.RASD_DATA_DIR) / "secrets" / "log.key"
