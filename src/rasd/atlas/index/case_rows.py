"""What one version of a case or an outage changes in `record`, `retraction` and the words."""

import sqlite3

from rasd.atlas import days, postings
from rasd.atlas.buckets import place_of
from rasd.atlas.index.expected import Expected, Row, first_entry, insert
from rasd.atlas.index.record_row import SCHEMAS, record_row, to_json
from rasd.atlas.index.words import record_words
from rasd.ledger import canonical, statuses
from rasd.ledger.header import Header

TABLES = ("record", "retraction")
WORDS = "title, text, labels, exact"


def expected(db: sqlite3.Connection, seq: int, header: Header, body: bytes | None) -> Expected:
    """Return the row and the search words that the current version of a case must have."""
    return shown(db, seq, header, canonical.loads(body) if body is not None else {})


def shown(db: sqlite3.Connection, seq: int, header: Header, content: Row) -> Expected:
    """Return the same for a body that was read already."""
    if header.status == statuses.RETRACTED:
        return Expected("retraction", _retraction(seq, header, content))
    if content.get("schema") != SCHEMAS[header.kind]:
        return Expected()
    _first, day = first_entry(db, header.ref)
    row = record_row(header, content) | {"seq": seq, "first_published": day}
    return Expected("record", row, record_words(header.ref, content))


def replace(db: sqlite3.Connection, ref: str, wanted: Expected) -> None:
    """Put the rows of a case in the place of those of its earlier version.

    A correction mostly changes few words: terms that both versions have are left as they stand.
    """
    known = _known_id(db, ref)
    before = set() if known is None else _terms_as_given(db, known)
    after = postings.terms_of(wanted.row, wanted.words) if wanted.words else set()
    if known is not None:
        postings.remove(db, known, before - after)
        db.execute("DELETE FROM record_fts WHERE rowid = ?", (known,))
    for table in TABLES:
        db.execute(f"DELETE FROM {table} WHERE ref = ?", (ref,))  # noqa: S608  (constant names)
    if wanted.table:
        number = known or _next_id(db)
        write(db, number, wanted)
        postings.add(db, number, after - before)


def write(db: sqlite3.Connection, number: int, wanted: Expected) -> None:
    """Write the rows of a case under this id; its terms are the caller's."""
    insert(db, wanted.table, wanted.row | {"id": number})
    if wanted.words:
        insert(db, "record_fts", {"rowid": number, **wanted.words})


def order_key(status: str, content: Row) -> tuple[str, str]:
    """Return where a case belongs when ids are given anew: its cell or place, and its first day.

    Without the digit of its resolution a cell sorts beside the cells inside it.
    """
    if status == statuses.RETRACTED or content.get("schema") not in SCHEMAS.values():
        return "~", ""
    place = content["place"]
    return place["cell"][2:] or place_of(place), days.first_day(content["started"])


def _terms_as_given(db: sqlite3.Connection, number: int) -> set[str]:
    """Return the terms that a case stands under, by the rows that are still there."""
    row = db.execute("SELECT * FROM record WHERE id = ?", (number,)).fetchone()
    words = db.execute(f"SELECT {WORDS} FROM record_fts WHERE rowid = ?", (number,)).fetchone()  # noqa: S608
    return postings.terms_of(row, words) if row and words else set()


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
