"""The public store: one disposable SQLite file, read by every public page, written by `follow`."""

from rasd.atlas.store.lock import Busy, followers_lock
from rasd.atlas.store.reading import StoreOutdated, connect, snapshot
from rasd.atlas.store.schema import SCHEMA_VERSION, create, is_current
from rasd.atlas.store.writing import erase, open_writer, transaction

__all__ = [
    "SCHEMA_VERSION",
    "Busy",
    "StoreOutdated",
    "connect",
    "create",
    "erase",
    "followers_lock",
    "is_current",
    "open_writer",
    "snapshot",
    "transaction",
]
