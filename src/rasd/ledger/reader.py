"""What a store must be able to read out for its log to be checked."""

from collections.abc import Iterable
from typing import Protocol

from rasd.ledger.records import Approval, AuditRecord, Entry, Rule, SignedHead, Unreadable

NodeRow = tuple[int, int, bytes]


class LogReader(Protocol):
    """A log as stored. Subclass it: what a store does not keep stays None and is not checked."""

    def vkey(self) -> str:
        """Return the public key of the log, in its text form; its name is the log's origin."""
        ...

    def entries(self) -> Iterable[Entry | Unreadable]:
        """Return every leaf in the order of seq."""
        ...

    def heads(self) -> Iterable[SignedHead | Unreadable]:
        """Return every stored checkpoint in the order of size."""
        ...

    def nodes(self) -> Iterable[NodeRow | Unreadable] | None:
        """Return (level, index, hash) of the stored subtrees by level, then index."""
        return None

    def audit(self) -> Iterable[AuditRecord | Unreadable] | None:
        """Return the private audit chain in order (desk store only)."""
        return None

    def approvals(self) -> Iterable[Approval | Unreadable] | None:
        """Return who approved each publication, by seq (desk store only)."""
        return None

    def rules(self) -> Iterable[Rule | Unreadable] | None:
        """Return the approved rules by seq (desk store only)."""
        return None

    def numbering(self) -> Iterable[tuple[str, int, int] | Unreadable] | None:
        """Return (prefix, year, last number given) (desk store only)."""
        return None
