"""Where this room finds what an operator laid over the shipped data."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def data_dir() -> Path | None:
    """Return the site's data folder, or None outside a configured site (a script)."""
    try:
        folder: Path | None = getattr(settings, "RASD_DATA_DIR", None)
    except ImproperlyConfigured:
        return None
    # Asked for at every label: a new Path each time would be parsed and hashed anew.
    return folder
