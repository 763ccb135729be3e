"""What one more case, and one corrected case, cost the index of a store of any size.

Each in a transaction that is rolled back: a store that is kept stays as it is. Copying the log,
signing heads and waiting for the disk are not in it.
"""

import json
import random
import sqlite3
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from bench.synthetic_case import Cases
from bench.synthetic_log import canonical_bytes
from rasd.atlas import store
from rasd.atlas.index import index_entry
from rasd.ledger.commitment import commit
from rasd.ledger.header import Header
from rasd.ledger.merkle import leaf_hash

TIMES = 60
Version = tuple[Header, bytes]


def measured(path: Path) -> dict[str, float]:
    """Return the median CPU in ms of both, in the store at `path`."""
    chance = random.Random(3)
    with closing(store.open_writer(path)) as db:
        return {
            "insert_cpu_ms": _median(db, _new(chance)),
            "correct_cpu_ms": _median(db, _corrected(db, chance)),
        }


def _median(db: sqlite3.Connection, versions: Iterator[Version]) -> float:
    costs = [_cost(db, *version) for version in versions]
    return round(statistics.median(costs), 2)


def _cost(db: sqlite3.Connection, header: Header, body: bytes) -> float:
    seq = 1 + db.execute("SELECT max(seq) FROM entry").fetchone()[0]
    raw, day = header.to_bytes(), header.day.isoformat()
    columns = (header.kind, header.ref, header.version, header.status, day)
    db.execute("BEGIN IMMEDIATE")
    try:
        leaf = (seq, raw, leaf_hash(raw), *columns)
        db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", leaf)
        before = time.process_time()
        index_entry(db, seq, header, body)
        return 1000 * (time.process_time() - before)
    finally:
        db.execute("ROLLBACK")


def _new(chance: random.Random) -> Iterator[Version]:
    cases = Cases(random.Random(1))
    cases.draw_from(chance)
    for number in range(TIMES):
        yield _version(f"IQ-1990-{number + 1:04}", 1, canonical_bytes(cases.next()))


def _corrected(db: sqlite3.Connection, chance: random.Random) -> Iterator[Version]:
    """Yield second versions of cases anywhere in the store, with another word in the summary."""
    last = db.execute("SELECT max(seq) FROM entry").fetchone()[0]
    sql = "SELECT ref, version, body FROM entry JOIN body USING (seq) WHERE seq = ?"
    for _ in range(min(TIMES, last)):
        ref, version, raw = db.execute(sql, (chance.randint(0, last),)).fetchone()
        body = json.loads(raw)
        body["summary"]["ar"] += " تصحيح"
        yield _version(ref, version + 1, canonical_bytes(body))


def _version(ref: str, version: int, body: bytes) -> Version:
    commitment = commit(bytes(32), body)
    return Header("case", ref, version, "verified", date(2026, 11, 1), commitment), body
