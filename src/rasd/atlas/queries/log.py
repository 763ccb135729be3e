"""The public log as the public store holds it."""

from dataclasses import dataclass

from rasd.atlas import meta, store
from rasd.atlas.log_rows import ENTRY_SQL, entry
from rasd.ledger.note import Verifier
from rasd.ledger.records import Entry


@dataclass(frozen=True)
class Checkpoint:
    """The latest signed head: how many entries, the note, and the log's public key (text form)."""

    size: int
    note: str
    vkey: str

    @property
    def origin(self) -> str:
        """Return the log's name."""
        return Verifier.parse(self.vkey).name


def latest_checkpoint() -> Checkpoint | None:
    """Return the head over everything in the store, or None when nothing is published yet."""
    db = store.connect()
    row = db.execute("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1").fetchone()
    return None if row is None else Checkpoint(row["size"], row["note"], meta.get(db, "vkey"))


def log_size() -> int:
    """Return the number of entries of all kinds."""
    return meta.applied_seq(store.connect()) + 1


def log_vkey() -> str:
    """Return the log's public key in its text form, "" when nothing is published yet."""
    return meta.get(store.connect(), "vkey")


def log_entries(after: int, limit: int = 200) -> list[Entry]:
    """Return up to `limit` entries whose seq is greater than `after`, in order."""
    rows = store.connect().execute(
        f"{ENTRY_SQL} WHERE entry.seq > ? ORDER BY entry.seq LIMIT ?", (after, limit)
    )
    return [entry(row) for row in rows]
