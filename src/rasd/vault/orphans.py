"""Sealed files that no row names: left by a crash between the file and its row."""

import time

from rasd.vault import conf
from rasd.vault.models import Item

# File times are whole days, so a file of the day before yesterday is at least a day old.
_OLD_SECONDS = 2 * 86400


def sweep_orphans() -> int:
    """Remove sealed and half-written files without a row, a day old at least; return how many."""
    folder = conf.files_folder()
    if not folder.is_dir():
        return 0
    oldest = time.time() - _OLD_SECONDS
    old = [path for path in folder.iterdir() if path.stat().st_mtime < oldest]
    names = {path.name for path in old}
    kept = set(Item.objects.filter(file_name__in=names).values_list("file_name", flat=True))
    for path in old:
        if path.name not in kept:
            path.unlink(missing_ok=True)
    return len(names - kept)
