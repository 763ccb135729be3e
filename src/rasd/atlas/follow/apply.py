"""Applying a stretch of the log to the public store; what does not check is not applied."""

import sqlite3
from collections.abc import Sequence
from hmac import compare_digest

from rasd.atlas import meta
from rasd.atlas.follow.source import FollowSource
from rasd.atlas.index import forget_body, index_entry
from rasd.ledger import merkle
from rasd.ledger.checkpoint import CheckpointError, open_checkpoint
from rasd.ledger.commitment import SALT_BYTES, commit
from rasd.ledger.header import Header, HeaderError
from rasd.ledger.note import NoteError
from rasd.ledger.records import Entry, SignedHead

CHUNK = 200


class FollowError(RuntimeError):
    """The source is another log than the one followed so far, or what it says does not check."""


def apply_up_to(
    db: sqlite3.Connection,
    source: FollowSource,
    heads: Sequence[SignedHead],
    vkey: str,
    *,
    index: bool = True,
) -> int:
    """Apply the entries that `heads` cover, inside the caller's transaction; return how many.

    Without `index` only the log is copied; `index.bulk` then makes all rows of pages at once.
    FollowError, for which the caller rolls back, when leaf, body, root or signature is wrong.
    """
    seq = first = meta.applied_seq(db)
    due = {head.size: head for head in heads}
    end = heads[-1].size - 1
    while seq < end:
        chunk = source.entries_after(seq, min(CHUNK, end - seq))
        if not chunk:
            raise FollowError("the log ends before the head it signed")
        for entry in chunk:
            if entry.seq != seq + 1:
                raise FollowError(f"entry {seq + 1} is missing")
            seq = entry.seq
            _apply_entry(db, entry, index)
            if head := due.get(seq + 1):
                _apply_head(db, head, vkey)
    meta.put(db, "applied_seq", str(seq))
    return seq - first


def _apply_entry(db: sqlite3.Connection, entry: Entry, index: bool) -> None:
    header = _checked(entry)
    db.execute(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.seq,
            entry.header,
            entry.leaf_hash,
            header.kind,
            header.ref,
            header.version,
            header.status,
            header.day.isoformat(),
        ),
    )
    if entry.body is not None:
        db.execute("INSERT INTO body VALUES (?, ?, ?)", (entry.seq, entry.salt, entry.body))
    for level, at, found in merkle.completed(entry.seq, entry.leaf_hash, node_getter(db)):
        db.execute("INSERT INTO node VALUES (?, ?, ?)", (level, at, found))
    for version in header.destroys:
        forget_body(db, header.ref, version)
    if index:
        index_entry(db, entry.seq, header, entry.body)


def _checked(entry: Entry) -> Header:
    where = f"entry {entry.seq}"
    try:
        header = Header.from_bytes(entry.header)
    except HeaderError as error:
        raise FollowError(f"{where}: {error}") from error
    if not compare_digest(header.leaf_hash(), entry.leaf_hash):
        raise FollowError(f"{where}: its hash is not that of its header")
    if (entry.body is None) != (entry.salt is None):
        raise FollowError(f"{where}: only one of salt and body is there")
    if entry.body is not None and entry.salt is not None:
        sized = len(entry.salt) == SALT_BYTES
        if not sized or not compare_digest(commit(entry.salt, entry.body), header.commitment):
            raise FollowError(f"{where}: the body is not the one that was published")
    return header


def _apply_head(db: sqlite3.Connection, head: SignedHead, vkey: str) -> None:
    try:
        checkpoint = open_checkpoint(head.note, vkey)
    except (NoteError, CheckpointError) as error:
        raise FollowError(f"head {head.size}: {error}") from error
    root = merkle.root(head.size, node_getter(db))
    if checkpoint.size != head.size or not compare_digest(checkpoint.root, root):
        raise FollowError(f"head {head.size}: not the root of the entries; another log?")
    db.execute("INSERT INTO checkpoint VALUES (?, ?)", (head.size, head.note))


def node_getter(db: sqlite3.Connection) -> merkle.NodeGetter:
    """Return the getter of complete subtrees that `rasd.ledger.merkle` asks for."""

    def node(level: int, index: int) -> bytes:
        row = db.execute(
            "SELECT hash FROM node WHERE level = ? AND idx = ?", (level, index)
        ).fetchone()
        return bytes(row[0])

    return node
