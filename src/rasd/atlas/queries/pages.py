"""What the team writes itself, as published: stories, guides, the canary, monthly numbers."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from rasd.atlas import store
from rasd.kernel.localized import Localized
from rasd.ledger import canonical, statuses


@dataclass(frozen=True)
class PageRow:
    """The current version of a page; days are ISO, `body` is exactly what was published."""

    kind: str
    slug: str
    ref: str
    version: int
    published: str
    first_published: str
    body: dict[str, Any]


@dataclass(frozen=True)
class TakenBack:
    """A page that was retracted: its ref, when, and why (empty when that was destroyed too)."""

    ref: str
    version: int
    day: str
    reason: Localized


_COLUMNS = "kind, slug, ref, version, published, first_published, body"


def page(kind: str, slug: str) -> PageRow | None:
    """Return a page, or None; of two with one slug, the one that was published first."""
    row = store.connect().execute(
        f"SELECT {_COLUMNS} FROM page WHERE kind = ? AND slug = ? ORDER BY first_seq LIMIT 1",  # noqa: S608
        (kind, slug),
    )
    return next(map(_read, row), None)


def pages(kind: str) -> list[PageRow]:
    """Return every page of a kind, the one published last first; each slug once."""
    rows = store.connect().execute(
        f"SELECT {_COLUMNS} FROM page WHERE kind = ? ORDER BY first_seq",  # noqa: S608
        (kind,),
    )
    found: dict[str, PageRow] = {}
    for one in map(_read, rows):
        found.setdefault(one.slug, one)
    return list(found.values())[::-1]


def page_address(ref: str) -> tuple[str, str] | None:
    """Return kind and slug of the page that a ref names, or None when no page is shown for it."""
    row = store.connect().execute("SELECT kind, slug FROM page WHERE ref = ?", (ref,)).fetchone()
    return None if row is None else (row["kind"], row["slug"])


def page_taken_back(kind: str, slug: str) -> TakenBack | None:
    """Return the last retraction of a page that had this slug, as far as its texts are there."""
    row = store.connect().execute(_TAKEN_BACK, (kind, statuses.RETRACTED, slug)).fetchone()
    if row is None:
        return None
    content = canonical.loads(row["body"]) if row["body"] is not None else {}
    return TakenBack(
        ref=row["ref"],
        version=row["version"],
        day=row["day"],
        reason=Localized.from_json(content.get("reason", {})),
    )


_TAKEN_BACK = """
    SELECT last.ref, last.version, last.day, body.body
    FROM entry AS last LEFT JOIN body USING (seq)
    WHERE last.kind <> 'case' AND last.kind = ? AND last.status = ?
      AND last.version = (SELECT max(version) FROM entry WHERE ref = last.ref)
      AND EXISTS (
        SELECT 1 FROM entry AS before JOIN body AS said USING (seq)
        WHERE before.ref = last.ref AND json_extract(CAST(said.body AS TEXT), '$.slug') = ?
      )
    ORDER BY last.seq DESC LIMIT 1
"""


def _read(row: sqlite3.Row) -> PageRow:
    values = {name: row[name] for name in PageRow.__dataclass_fields__}
    return PageRow(**values | {"body": json.loads(row["body"])})
