"""What one version of a page changes in `page`: the texts that the team writes itself."""

import sqlite3

from rasd.atlas.index.expected import Expected, first_entry, insert
from rasd.ledger import canonical, statuses
from rasd.ledger.header import Header

SCHEMAS = {
    "story": "rasd.story/1",
    "guide": "rasd.guide/1",
    "canary": "rasd.canary/1",
    "month": "rasd.month/1",
    "reachability": "rasd.reachability/1",
}
TABLES = ("page",)


def expected(db: sqlite3.Connection, seq: int, header: Header, body: bytes | None) -> Expected:
    """Return the row of the current version; a retracted page has none."""
    if body is None or header.status == statuses.RETRACTED:
        return Expected()
    content = canonical.loads(body)
    if content.get("schema") != SCHEMAS[header.kind]:
        return Expected()
    first_seq, first_day = first_entry(db, header.ref)
    return Expected(
        "page",
        {
            "ref": header.ref,
            "kind": header.kind,
            "slug": content["slug"],
            "seq": seq,
            "first_seq": first_seq,
            "version": header.version,
            "published": header.day.isoformat(),
            "first_published": first_day,
            "body": body.decode(),
            "demonstration": int(content.get("demonstration", 0)),
        },
    )


def replace(db: sqlite3.Connection, ref: str, wanted: Expected) -> None:
    """Put the row of a page in the place of that of its earlier version."""
    db.execute("DELETE FROM page WHERE ref = ?", (ref,))
    if wanted.table:
        insert(db, wanted.table, wanted.row)
