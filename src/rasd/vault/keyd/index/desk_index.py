"""One index for everyone who is unlocked; each answer holds only what its asker may open."""

import sqlite3
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from rasd.kernel.secret import SecretBytes
from rasd.text.search_key import search_key
from rasd.vault.keyd.index import schema, sealed_rows
from rasd.vault.keyd.index.query import Query
from rasd.vault.keyd.keyring import epoch_keys
from rasd.vault.keyd.state import Unlocked

# So many items are looked through for every search.
_SMALL_DESK = 2_500
# Beyond, looking for new items may take this part of the time, however many there are.
_REST_FACTOR = 10.0


class DeskIndex:
    """Built when first asked, kept in step with the sealed items, emptied as people lock."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None
        self._held: dict[tuple[UUID, UUID], int] = {}
        self._look_again, self._epochs = 0.0, frozenset[UUID]()

    def search(
        self, everyone: Sequence[Unlocked], groups: Collection[UUID], query: Query
    ) -> dict[str, Any]:
        """Return total, one page of hits, and counts by facet, all within `groups`."""
        with self._lock:
            database = self._refreshed(everyone)
            where, values = query.condition(groups)
            columns = ("folder", *schema.COLUMNS)
            page = f"SELECT {', '.join(f'doc.{c}' for c in columns)} {where} {query.order()}"
            hits = database.execute(
                f"{page} LIMIT ? OFFSET ?", [*values, query.limit, query.offset]
            )
            return {
                "hits": [dict(zip(columns, row, strict=True)) for row in hits],
                "total": database.execute(f"SELECT count(*) {where}", values).fetchone()[0],
                "counts": {
                    facet: _count(database, facet, where, values) for facet in schema.FACETS
                },
            }

    def forget_unheld(self, everyone: Sequence[Unlocked]) -> None:
        """Drop what nobody who is still unlocked may open."""
        with self._lock:
            if self._database is not None:
                self._refreshed(everyone)

    def _refreshed(self, everyone: Sequence[Unlocked]) -> sqlite3.Connection:
        epochs = _all_epochs(everyone)
        started = time.monotonic()
        if self._database is None:
            self._database = schema.empty_index()
        elif started < self._look_again and self._epochs == epochs.keys():
            return self._database
        self._catch_up(self._database, epochs)
        self._epochs = frozenset(epochs)
        took = time.monotonic() - started
        # Small desks look each time; a large one must not read 100,000 ids for every search.
        rest = took * _REST_FACTOR if len(self._held) > _SMALL_DESK else 0.0
        self._look_again = time.monotonic() + rest
        return self._database

    def _catch_up(self, database: sqlite3.Connection, epochs: Mapping[UUID, SecretBytes]) -> None:
        wanted = sealed_rows.openable(epochs)
        database.execute("BEGIN")
        for gone in self._held.keys() - wanted:
            _remove(database, self._held.pop(gone), gone[1])
        for entry in sealed_rows.entries(epochs, list(wanted - self._held.keys())):
            self._held[entry.item, entry.group] = _add(database, entry)
        database.execute("COMMIT")


def _all_epochs(everyone: Sequence[Unlocked]) -> dict[UUID, SecretBytes]:
    epochs: dict[UUID, SecretBytes] = {}
    for unlocked in everyone:
        epochs |= epoch_keys(unlocked)
    return epochs


def _add(database: sqlite3.Connection, entry: sealed_rows.Entry) -> int:
    row = database.execute("SELECT id FROM doc WHERE item = ?", [str(entry.item)]).fetchone()
    if row is None:
        facts = [str(entry.data.get(column) or "") for column in schema.COLUMNS]
        marks = ", ".join("?" * (len(facts) + 2))
        names = ", ".join(schema.COLUMNS)
        sql = f"INSERT INTO doc (item, folder, {names}) VALUES ({marks})"  # noqa: S608
        row = [database.execute(sql, [str(entry.item), str(entry.folder), *facts]).lastrowid]
        text = f"{entry.data.get('title') or ''} {entry.data.get('text') or ''}"
        database.execute("INSERT INTO words (rowid, key) VALUES (?, ?)", [row[0], search_key(text)])
    database.execute("INSERT OR IGNORE INTO doc_group VALUES (?, ?)", [row[0], str(entry.group)])
    return int(row[0])


def _remove(database: sqlite3.Connection, doc: int, group: UUID) -> None:
    database.execute("DELETE FROM doc_group WHERE doc = ? AND group_id = ?", [doc, str(group)])
    if database.execute("SELECT 1 FROM doc_group WHERE doc = ?", [doc]).fetchone() is None:
        database.execute("DELETE FROM words WHERE rowid = ?", [doc])
        database.execute("DELETE FROM doc WHERE id = ?", [doc])


def _count(
    database: sqlite3.Connection, facet: str, where: str, values: list[Any]
) -> dict[str, int]:
    column = f"doc.{facet}"
    rows = database.execute(f"SELECT {column}, count(*) {where} GROUP BY {column}", values)
    return {value: count for value, count in rows if value}
