"""Does each leaf say, in header, hash and columns, the same thing?"""

from collections.abc import Iterator

from rasd.ledger import merkle, statuses
from rasd.ledger.header import Header
from rasd.ledger.records import Entry
from rasd.ledger.verify.finding import Finding


class LeafCheck:
    """Position, header, leaf hash, columns and status of every leaf."""

    def __init__(self) -> None:
        self._next = 0

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        where = f"leaf {entry.seq}"
        if entry.seq != self._next:
            yield Finding("gap", where, f"leaf {self._next} was expected here")
        self._next = entry.seq + 1
        if merkle.leaf_hash(entry.header) != entry.leaf_hash:
            yield Finding("leaf-hash", where, "the stored leaf hash is not that of the header")
        if header is None:
            yield Finding("header", where, "the header is not a canonical rasd.header/1")
            return
        if entry.columns is not None and entry.columns != header.columns():
            yield Finding("columns", where, "the row's columns differ from the header")
        if header.status not in statuses.ALL:
            yield Finding("status", where, f"unknown status {header.status}")

    def finish(self) -> Iterator[Finding]:
        yield from ()
