"""The limits and settings of this room."""

import shutil

from django.conf import settings

LONGEST_TEXT = 20_000
"""Characters of the free text of a report or a message."""

MOST_MESSAGES = 200
"""Messages from the reporter of one report; thousands would make it too large to open."""

MOST_FILES = 10
"""Files of one report."""


def largest_file() -> int:
    """Return how many bytes one file may have."""
    return int(settings.RASD_UPLOAD_MB) * 1_000_000


KEPT_FREE = 500_000_000
"""Bytes of the disk that files may not take: room for tens of thousands of reports of text."""


def has_room(size: int) -> bool:
    """Tell whether a file of `size` bytes leaves room for reports.

    Threat: a crowd of reports with ten large files each fills the disk, and no report gets in.
    """
    kept = min(KEPT_FREE, shutil.disk_usage(settings.RASD_DATA_DIR).total // 10)
    return shutil.disk_usage(settings.RASD_DATA_DIR).free - size >= kept


def exit_url() -> str:
    """Return where “Leave quickly” leads."""
    return str(settings.RASD_EXIT_URL)


def ready() -> bool:
    """Tell whether the installation was finished: keys backed up, a restore rehearsed."""
    return bool(settings.RASD_READY)


def https() -> bool:
    """Tell whether cookies must be Secure."""
    return bool(settings.RASD_HTTPS)
