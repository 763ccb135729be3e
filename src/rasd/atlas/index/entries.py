"""What one entry of the log changes in the rows that pages ask for."""

import sqlite3
from typing import Any

from rasd.atlas import meta
from rasd.atlas.index.record_row import SCHEMA, record_row, to_json
from rasd.atlas.index.words import record_words
from rasd.ledger import canonical, statuses
from rasd.ledger.header import Header

KIND = "case"
Row = dict[str, Any]


def index_entry(db: sqlite3.Connection, seq: int, header: Header, body: bytes | None) -> None:
    """Make the row of this version the current one; other kinds than cases have no rows yet."""
    if header.kind != KIND:
        return
    known = _known_id(db, header.ref)
    _remove_rows(db, header.ref, known)
    table, row, words = expected_rows(db, seq, header, body)
    if not table:
        return
    row["id"] = known or _next_id(db)
    _insert(db, table, row)
    if words:
        _insert(db, "record_fts", {"rowid": row["id"], **words})


def expected_rows(
    db: sqlite3.Connection, seq: int, header: Header, body: bytes | None
) -> tuple[str, Row, Row]:
    """Return (table, row, search words) that the current version of a case must have.

    The table is "" when nothing is shown: the body is destroyed, or of a schema not known here.
    """
    content = canonical.loads(body) if body is not None else {}
    if header.status == statuses.RETRACTED:
        return "retraction", _retraction(seq, header, content), {}
    if content.get("schema") != SCHEMA:
        return "", {}, {}
    row = record_row(header, content) | {"seq": seq, "first_published": _first_day(db, header.ref)}
    return "record", row, record_words(header.ref, content)


def forget_body(db: sqlite3.Connection, ref: str, version: int) -> None:
    """Remove a destroyed body and its salt; its rows go when the new version is indexed."""
    db.execute(
        "DELETE FROM body WHERE seq = (SELECT seq FROM entry WHERE ref = ? AND version = ?)",
        (ref, version),
    )
    meta.put(db, "erase_due", "yes")


def _retraction(seq: int, header: Header, content: Row) -> Row:
    return {
        "ref": header.ref,
        "seq": seq,
        "version": header.version,
        "day": header.day.isoformat(),
        "reason": to_json(content.get("reason", {})),
        "safety": int(content.get("safety", 0)),
        "demonstration": int(content.get("demonstration", 0)),
    }


def _first_day(db: sqlite3.Connection, ref: str) -> str:
    return str(
        db.execute(
            "SELECT day FROM entry WHERE ref = ? ORDER BY version LIMIT 1", (ref,)
        ).fetchone()[0]
    )


def _known_id(db: sqlite3.Connection, ref: str) -> int | None:
    row = db.execute(
        "SELECT id FROM record WHERE ref = ?1 UNION SELECT id FROM retraction WHERE ref = ?1",
        (ref,),
    ).fetchone()
    return None if row is None else int(row[0])


def _next_id(db: sqlite3.Connection) -> int:
    return int(
        db.execute(
            "SELECT 1 + max((SELECT coalesce(max(id), 0) FROM record),"
            " (SELECT coalesce(max(id), 0) FROM retraction))"
        ).fetchone()[0]
    )


def _remove_rows(db: sqlite3.Connection, ref: str, known: int | None) -> None:
    db.execute("DELETE FROM record_fts WHERE rowid = ?", (known,))
    db.execute("DELETE FROM record WHERE ref = ?", (ref,))
    db.execute("DELETE FROM retraction WHERE ref = ?", (ref,))


def _insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", row)  # noqa: S608
