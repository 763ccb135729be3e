"""Another public store as something to follow: how a mirror, or a copy on a stick, keeps up."""

from pathlib import Path

from rasd.atlas import meta, store
from rasd.atlas.log_rows import ENTRY_SQL, entry
from rasd.ledger.records import Entry, SignedHead


class StoreSource:
    """Reads the public store file at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def vkey(self) -> str:
        return meta.get(store.connect(self._path), "vkey")

    def heads_after(self, size: int, limit: int) -> list[SignedHead]:
        rows = store.connect(self._path).execute(
            "SELECT size, note FROM checkpoint WHERE size > ? ORDER BY size LIMIT ?", (size, limit)
        )
        return [SignedHead(*row) for row in rows]

    def entries_after(self, seq: int, limit: int) -> list[Entry]:
        rows = store.connect(self._path).execute(
            f"{ENTRY_SQL} WHERE entry.seq > ? ORDER BY entry.seq LIMIT ?",
            (seq, limit),
        )
        return [entry(row) for row in rows]
