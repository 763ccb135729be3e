"""From rows of the public store to the ledger's plain values."""

import sqlite3
from datetime import date

from rasd.ledger.header import Header, HeaderError
from rasd.ledger.records import Entry

ENTRY_SQL = """
    SELECT entry.seq, header, leaf_hash, kind, ref, version, status, day, salt, body
    FROM entry LEFT JOIN body USING (seq)
"""
_CURRENT = "version = (SELECT max(version) FROM entry AS other WHERE other.ref = entry.ref)"
CURRENT_SQL = f"{ENTRY_SQL} WHERE {_CURRENT} ORDER BY entry.seq"
"""The rows of ENTRY_SQL that are the current version of their ref, in the order of the log."""
CURRENT_BETWEEN_SQL = (
    f"{ENTRY_SQL} WHERE entry.seq BETWEEN ? AND ? AND {_CURRENT} ORDER BY entry.seq"
)


def entry(row: sqlite3.Row) -> Entry:
    """Read one row of ENTRY_SQL; columns that no header backs come as they are stored."""
    header = bytes(row["header"])
    return Entry(
        seq=row["seq"],
        header=header,
        salt=row["salt"],
        body=row["body"],
        leaf_hash=bytes(row["leaf_hash"]),
        columns=(
            row["kind"],
            row["ref"],
            row["version"],
            row["status"],
            date.fromisoformat(row["day"]),
            _commitment(header),
        ),
    )


def _commitment(header: bytes) -> bytes:
    # The store keeps no second copy of the commitment, so there is none that could differ.
    try:
        return Header.from_bytes(header).commitment
    except HeaderError:
        return b""
