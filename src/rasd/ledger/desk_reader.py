"""The desk store as a log to be checked."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from django.db import DatabaseError
from django.db.models import Model, QuerySet

from rasd.ledger import queries, rows
from rasd.ledger.models import (
    AuditEntry,
    Checkpoint,
    DerivedRule,
    Node,
    Numbering,
    Publication,
)
from rasd.ledger.reader import LogReader, NodeRow
from rasd.ledger.records import Approval, AuditRecord, Entry, Rule, SignedHead, Unreadable

T = TypeVar("T")
Columns = tuple[Any, ...]
Make = Callable[[rows.Row], T]
PAGE = 500


class DeskReader(LogReader):
    """Reads every column of every row, in pages; a row that does not read becomes Unreadable.

    `vkey` is the log's public key as the checking person knows it; by default that of the key file.
    """

    def __init__(self, vkey: str | None = None) -> None:
        self._vkey = vkey

    def vkey(self) -> str:
        return self._vkey or queries.log_vkey()

    def entries(self) -> Iterator[Entry | Unreadable]:
        return _read(Publication, rows.ENTRY, rows.entry)

    def heads(self) -> Iterator[SignedHead | Unreadable]:
        return _read(Checkpoint, rows.HEAD, rows.head)

    def nodes(self) -> Iterator[NodeRow | Unreadable]:
        return _read(Node, rows.NODE, rows.node)

    def audit(self) -> Iterator[AuditRecord | Unreadable]:
        return _read(AuditEntry, rows.AUDIT, rows.audit)

    def approvals(self) -> Iterator[Approval | Unreadable]:
        return _read(Publication, rows.APPROVAL, rows.approval)

    def rules(self) -> Iterator[Rule | Unreadable]:
        return _read(DerivedRule, rows.RULE, rows.rule)

    def numbering(self) -> Iterator[tuple[str, int, int] | Unreadable]:
        return _read(Numbering, rows.NUMBERING, rows.numbering)


def _read(model: type[Model], columns: Columns, make: Make[T]) -> Iterator[T | Unreadable]:
    """Yield every row in the order of its key; a page that does not read is read row by row."""
    ordered = model._default_manager.order_by("pk")
    width = len(model._meta.pk_fields)
    after, skip, read = ordered, 0, 0
    while True:
        page = after.values_list(*columns)[skip : skip + PAGE]
        found: list[T | Unreadable] = []
        try:
            rows_read = list(page)
            found.extend(make(row) for row in rows_read)
            if rows_read:
                key = rows_read[-1][:width]
                after, skip = ordered.filter(pk__gt=key if width > 1 else key[0]), 0
        except (ValueError, DatabaseError):
            # The page's keys may be what is damaged: go on by counting from the last good one.
            found = list(_one_by_one(model, after, columns, make, skip, read))
            skip += PAGE
        yield from found
        read += len(found)
        if len(found) < PAGE:
            return


def _one_by_one(
    model: type[Model],
    after: QuerySet[Any],
    columns: Columns,
    make: Make[T],
    skip: int,
    read: int,
) -> Iterator[T | Unreadable]:
    for place in range(skip, skip + PAGE):
        try:
            yield from (make(row) for row in after.values_list(*columns)[place : place + 1])
        except (ValueError, DatabaseError) as error:
            yield Unreadable(str(model._meta.model_name), read + place - skip, str(error))
