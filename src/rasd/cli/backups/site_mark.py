"""One name for each site on a machine, so that what a killed run left is found by the next."""

import hashlib
from pathlib import Path


def site_mark(data: Path) -> str:
    """Return twelve hexadecimal digits of the data folder's path."""
    return hashlib.sha256(bytes(data)).hexdigest()[:12]
