"""The public store as a log to be checked, by anyone who has the file."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from rasd.atlas import meta, store
from rasd.atlas.log_rows import ENTRY_SQL, entry
from rasd.ledger.reader import LogReader, NodeRow
from rasd.ledger.records import Entry, SignedHead, Unreadable


class PublicReader(LogReader):
    """Reads the store at `path`; `vkey` is the log's public key as the checking person knows it.

    By default the key is the one that the store itself names, which proves that the file is whole
    but not whose log it is.
    """

    def __init__(self, path: Path | None = None, vkey: str | None = None) -> None:
        self._path = path
        self._vkey = vkey

    def vkey(self) -> str:
        return self._vkey or meta.get(self._db(), "vkey")

    def entries(self) -> Iterator[Entry | Unreadable]:
        for row in self._db().execute(f"{ENTRY_SQL} ORDER BY entry.seq"):
            try:
                yield entry(row)
            except ValueError as error:
                yield Unreadable("entry", row["seq"], str(error))

    def heads(self) -> Iterator[SignedHead | Unreadable]:
        for row in self._db().execute("SELECT size, note FROM checkpoint ORDER BY size"):
            yield SignedHead(*row)

    def nodes(self) -> Iterator[NodeRow | Unreadable]:
        for row in self._db().execute("SELECT level, idx, hash FROM node ORDER BY level, idx"):
            yield (row["level"], row["idx"], bytes(row["hash"]))

    def _db(self) -> sqlite3.Connection:
        return store.connect(self._path)
