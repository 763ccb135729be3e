"""What the log says must be shown, before anything is written."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True)
class Expected:
    """One row and its search words; `table` is "" when nothing is shown.

    Nothing is shown of a destroyed body, or of a body whose schema is not known here.
    """

    table: str = ""
    row: Row = field(default_factory=dict)
    words: Row = field(default_factory=dict)


def insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    """Write one row, columns by name."""
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)  # noqa: S608


def first_entry(db: sqlite3.Connection, ref: str) -> tuple[int, str]:
    """Return seq and day of the first version of a ref that is in the log."""
    row = db.execute(
        "SELECT seq, day FROM entry WHERE ref = ? ORDER BY version LIMIT 1", (ref,)
    ).fetchone()
    return int(row[0]), str(row[1])
