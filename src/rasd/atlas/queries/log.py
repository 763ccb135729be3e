"""The public log as the public store holds it."""

from dataclasses import dataclass

from rasd.atlas import meta, store
from rasd.atlas.log_rows import ENTRY_SQL, entry
from rasd.ledger.note import Verifier
from rasd.ledger.records import Entry

_HEAD = """
    SELECT size, note, day FROM checkpoint JOIN entry ON seq = size - 1 ORDER BY size DESC LIMIT 1
"""


@dataclass(frozen=True)
class Checkpoint:
    """The latest signed head: how many entries, the note, and the log's public key (text form).

    `day` is that of the last entry under it.
    """

    size: int
    note: str
    vkey: str
    day: str

    @property
    def origin(self) -> str:
        """Return the log's name."""
        return Verifier.parse(self.vkey).name

    @property
    def root(self) -> str:
        """Return the hash over all entries in base64, the third line of the note."""
        return self.note.split("\n")[2]


def latest_checkpoint() -> Checkpoint | None:
    """Return the head over everything in the store, or None when nothing is published yet."""
    db = store.connect()
    row = db.execute(_HEAD).fetchone()
    if row is None:
        return None
    return Checkpoint(row["size"], row["note"], meta.get(db, "vkey"), row["day"])


def log_size() -> int:
    """Return the number of entries of all kinds."""
    return meta.applied_seq(store.connect()) + 1


def last_record_seq() -> int:
    """Return the entry in which a record was last published or taken back, -1 for never."""
    row = store.connect().execute(
        "SELECT max((SELECT coalesce(max(seq), -1) FROM record),"
        " (SELECT coalesce(max(seq), -1) FROM retraction))"
    )
    return int(row.fetchone()[0])


def log_vkey() -> str:
    """Return the log's public key in its text form, "" when nothing is published yet."""
    return meta.get(store.connect(), "vkey")


def log_entries(after: int, limit: int = 200) -> list[Entry]:
    """Return up to `limit` entries whose seq is greater than `after`, in order."""
    rows = store.connect().execute(
        f"{ENTRY_SQL} WHERE entry.seq > ? ORDER BY entry.seq LIMIT ?", (after, limit)
    )
    return [entry(row) for row in rows]
