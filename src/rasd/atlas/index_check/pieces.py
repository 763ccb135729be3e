"""A store cut into pieces that can be looked through apart, in several processes."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from rasd.atlas import store
from rasd.atlas.index_check import rows
from rasd.atlas.postings.checking import ChunkCheck, check_chunk
from rasd.ledger.verify import Finding

ENTRIES = 50_000


@dataclass(frozen=True)
class Piece:
    """Entries of the log from `first` to `last`, or the sets of one chunk of records."""

    first: int = 0
    last: int = 0
    chunk: int | None = None


def pieces_of(db: sqlite3.Connection) -> list[Piece]:
    """Return the pieces that a store has; a small one has two."""
    last = db.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0]
    number = db.execute("SELECT coalesce(max(id), 0) FROM record").fetchone()[0]
    entries = [Piece(at, at + ENTRIES - 1) for at in range(0, last + 1, ENTRIES)]
    return entries + [Piece(chunk=chunk) for chunk in range((number >> 16) + 1)]


def looked_through(path: Path, pieces: list[Piece]) -> Iterator[list[Finding] | ChunkCheck]:
    """Yield what is wrong with each piece, in their order."""
    look = partial(_look, path)
    workers = min(os.cpu_count() or 1, len(pieces))
    if len(pieces) <= 2 or workers == 1:
        yield from map(look, pieces)
        return
    # Not forked: threads and open databases of this process have no place in another one.
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start) as pool:
        yield from pool.map(look, pieces)


def _look(path: Path, piece: Piece) -> list[Finding] | ChunkCheck:
    db = store.connect(path)
    if piece.chunk is not None:
        return check_chunk(db, piece.chunk)
    return list(rows.findings(db, piece.first, piece.last))


def _start() -> None:
    import django

    django.setup()  # by the environment, which is that of the command
