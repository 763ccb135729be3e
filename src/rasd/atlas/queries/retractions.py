"""Records that were taken back."""

import json
import sqlite3
from dataclasses import dataclass

from rasd.atlas import store
from rasd.kernel.localized import Localized
from rasd.kernel.paging import Page


@dataclass(frozen=True)
class Retraction:
    """Why a record is no longer shown; `safety` when its text was destroyed to protect someone."""

    ref: str
    version: int
    day: str
    reason: Localized
    safety: bool
    demonstration: bool


_SELECT = "SELECT ref, version, day, reason, safety, demonstration FROM retraction"


def retraction(ref: str) -> Retraction | None:
    """Return the retraction that stands in the place of a record, or None."""
    row = store.connect().execute(f"{_SELECT} WHERE ref = ?", (ref,)).fetchone()
    return None if row is None else _read(row)


def retractions(page: int = 1, size: int = 50) -> Page[Retraction]:
    """Return what was taken back, newest first."""
    db = store.connect()
    total = db.execute("SELECT count(*) FROM retraction").fetchone()[0]
    rows = db.execute(f"{_SELECT} ORDER BY seq DESC LIMIT ? OFFSET ?", (size, (page - 1) * size))
    return Page([_read(row) for row in rows], page, size, total)


def _read(row: sqlite3.Row) -> Retraction:
    return Retraction(
        ref=row["ref"],
        version=row["version"],
        day=row["day"],
        reason=Localized.from_json(json.loads(row["reason"])),
        safety=bool(row["safety"]),
        demonstration=bool(row["demonstration"]),
    )


def retractions_since(seq: int) -> list[Retraction]:
    """Return what was taken back after this entry of the log, oldest first."""
    rows = store.connect().execute(f"{_SELECT} WHERE seq > ? ORDER BY seq", (seq,))
    return [_read(row) for row in rows]
