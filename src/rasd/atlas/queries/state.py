"""The state of the public store in one value: as long as it is the same, so is every page."""

import sqlite3

from rasd.atlas import conf, meta, store
from rasd.atlas.queries.log import latest_checkpoint

State = tuple[int, int, str]


def state() -> State | None:
    """Return the file, how far it follows the log, and the log's head; None where unreadable."""
    try:
        number = conf.store_path().stat().st_ino
        with store.snapshot() as db:
            head = latest_checkpoint()
            return number, meta.applied_seq(db), head.note if head else ""
    except (OSError, sqlite3.Error, store.StoreOutdated):
        return None
