"""What one more case, and one corrected case, cost the index of a store of any size.

All in one transaction that is rolled back: a store that is kept stays as it is. Copying the log,
signing heads and waiting for the disk are not in it; joining full rows of the newest ids is.
"""

import json
import random
import sqlite3
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path

from bench.synthetic_case import Cases
from bench.synthetic_log import canonical_bytes
from rasd.atlas import store
from rasd.atlas.index import index_entry
from rasd.ledger.commitment import commit
from rasd.ledger.header import Header
from rasd.ledger.merkle import leaf_hash

NEW, CORRECTED, COLD = 400, 60, 20
Version = tuple[Header, bytes]


def measured(path: Path) -> dict[str, float]:
    """Return CPU in ms in the store at `path`: the median, mean and a first one, and of corrected.

    `cold`: the median over connections that have read nothing yet, each for one case.
    """
    chance = random.Random(3)
    with closing(store.open_writer(path)) as db:
        new, corrected = _costs(db, _new(chance)), _costs(db, _corrected(db, chance))
    cold = []
    for version in islice(_new(random.Random(5)), COLD):
        with closing(store.open_writer(path)) as db:
            cold += _costs(db, iter([version]))
    return {
        "insert_cpu_ms": round(statistics.median(new), 2),
        "insert_cpu_ms_mean": round(statistics.mean(new), 2),
        "insert_cpu_ms_cold": round(statistics.median(cold), 2),
        "correct_cpu_ms": round(statistics.median(corrected), 2),
    }


def _costs(db: sqlite3.Connection, versions: Iterator[Version]) -> list[float]:
    db.execute("BEGIN IMMEDIATE")
    try:
        return [_cost(db, *version) for version in versions]
    finally:
        db.execute("ROLLBACK")


def _cost(db: sqlite3.Connection, header: Header, body: bytes) -> float:
    seq = 1 + db.execute("SELECT max(seq) FROM entry").fetchone()[0]
    raw, day = header.to_bytes(), header.day.isoformat()
    columns = (header.kind, header.ref, header.version, header.status, day)
    leaf = (seq, raw, leaf_hash(raw), *columns)
    db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", leaf)
    before = time.process_time()
    index_entry(db, seq, header, body)
    return 1000 * (time.process_time() - before)


def _new(chance: random.Random) -> Iterator[Version]:
    cases = Cases(random.Random(1))
    cases.draw_from(chance)
    for number in range(NEW):
        yield _version(f"IQ-1990-{number + 1:04}", 1, canonical_bytes(cases.next()))


def _corrected(db: sqlite3.Connection, chance: random.Random) -> Iterator[Version]:
    """Yield second versions of cases anywhere in the store, with another word in the summary."""
    last = db.execute("SELECT max(seq) FROM entry").fetchone()[0]
    sql = "SELECT ref, version, body FROM entry JOIN body USING (seq) WHERE seq = ?"
    for seq in chance.sample(range(last + 1), min(CORRECTED, last)):
        ref, version, raw = db.execute(sql, (seq,)).fetchone()
        body = json.loads(raw)
        body["summary"]["ar"] += " تصحيح"
        yield _version(ref, version + 1, canonical_bytes(body))


def _version(ref: str, version: int, body: bytes) -> Version:
    commitment = commit(bytes(32), body)
    return Header("case", ref, version, "verified", date(2026, 11, 1), commitment), body
