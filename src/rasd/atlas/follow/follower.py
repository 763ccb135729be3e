"""Following a log, batch by batch; killed at any moment, it goes on where it stopped."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from rasd.atlas import conf, meta, store
from rasd.atlas.follow.apply import FollowError, apply_up_to
from rasd.atlas.follow.ledger_source import LedgerSource
from rasd.atlas.follow.source import FollowSource
from rasd.atlas.index.bulk import index_everything

HEADS_AT_ONCE = 200
Progress = Callable[[int], None]


def follow(
    source: FollowSource | None = None,
    *,
    path: Path | None = None,
    progress: Progress | None = None,
) -> int:
    """Apply what the log (by default this site's ledger) has and the store lacks; return how many.

    Each batch of entries, the heads over them and `applied_seq` are one transaction. A store that
    is missing or of another version is built anew. FollowError when the log does not check,
    store.Busy when another follower does not finish; `progress` hears the entries applied so far.
    """
    source, path = source or LedgerSource(), path or conf.store_path()
    with store.followers_lock(path):
        if not store.is_current(path):
            return _build_beside(source, path, progress)
        with closing(store.open_writer(path)) as db:
            return _catch_up(db, source, progress)


def rebuild(
    source: FollowSource | None = None,
    *,
    path: Path | None = None,
    progress: Progress | None = None,
) -> int:
    """Build the store anew beside the old one and put it in its place; return how many entries."""
    source, path = source or LedgerSource(), path or conf.store_path()
    with store.followers_lock(path):
        return _build_beside(source, path, progress)


def _build_beside(source: FollowSource, path: Path, progress: Progress | None) -> int:
    beside = path.with_suffix(".new")
    _remove(beside)
    with closing(store.open_writer(beside)) as db:
        store.create(db)
        applied = _catch_up(db, source, progress, index=False)
        with store.transaction(db):
            index_everything(db, path.with_suffix(".sort"))
        db.execute("ANALYZE")
    os.replace(beside, path)  # noqa: PTH105  (atomic, and says so)
    _sync_folder(path.parent)
    return applied


def _catch_up(
    db: sqlite3.Connection,
    source: FollowSource,
    progress: Progress | None,
    *,
    index: bool = True,
) -> int:
    applied = 0
    _erase_what_is_due(db)
    while heads := source.heads_after(meta.applied_seq(db) + 1, HEADS_AT_ONCE):
        vkey = _pinned_key(db, source)
        with store.transaction(db):
            applied += apply_up_to(db, source, heads, vkey, index=index)
        if progress:
            progress(applied)
    _erase_what_is_due(db)
    if not applied:
        _refuse_another_log(db, source)
    return applied


def _erase_what_is_due(db: sqlite3.Connection) -> None:
    """Finish a destruction; due until it is done, also when the process died in between."""
    if meta.get(db, "erase_due"):
        store.erase(db)
        meta.put(db, "erase_due", "")


def _pinned_key(db: sqlite3.Connection, source: FollowSource) -> str:
    known, offered = meta.get(db, "vkey"), source.vkey()
    if known and known != offered:
        raise FollowError("this store follows a log with another key")
    if not known:
        meta.put(db, "vkey", offered)
    return offered


def _refuse_another_log(db: sqlite3.Connection, source: FollowSource) -> None:
    """Notice a log that was cut back or rewritten: its head at our size is not the one we have."""
    size = meta.applied_seq(db) + 1
    if size == 0:
        return
    ours = db.execute("SELECT note FROM checkpoint WHERE size = ?", (size,)).fetchone()[0]
    theirs = source.heads_after(size - 1, 1)
    if not theirs or theirs[0].size != size or theirs[0].note != ours:
        raise FollowError("the log no longer holds what this store has already seen")


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(path.name + "-journal").unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
