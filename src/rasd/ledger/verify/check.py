"""The shape of a check that reads the leaves one by one."""

from collections.abc import Iterator
from typing import Protocol

from rasd.ledger.header import Header
from rasd.ledger.records import Entry
from rasd.ledger.verify.finding import Finding


class Check(Protocol):
    """Takes each leaf in order, then says what only the whole log can show."""

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        """Judge one leaf; `header` is None where its bytes are no header."""
        ...

    def finish(self) -> Iterator[Finding]:
        """Judge what is left when the last leaf was taken."""
        ...
