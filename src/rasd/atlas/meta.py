"""The few facts a public store keeps about itself: `vkey`, `applied_seq`, `erase_due`."""

import sqlite3


def get(db: sqlite3.Connection, key: str, default: str = "") -> str:
    """Return a value."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return default if row is None else str(row[0])


def put(db: sqlite3.Connection, key: str, value: str) -> None:
    """Set a value, inside the caller's transaction."""
    db.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def applied_seq(db: sqlite3.Connection) -> int:
    """Return the seq of the last applied entry, −1 when there is none."""
    return int(get(db, "applied_seq", "-1"))
