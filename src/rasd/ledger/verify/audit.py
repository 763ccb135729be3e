"""Is the private audit chain whole, and is it the one whose heads the public log carries?"""

from collections.abc import Iterable, Iterator
from datetime import date

from rasd.ledger import audit_head, canonical, chain
from rasd.ledger.header import Header
from rasd.ledger.records import AuditRecord, Entry, Unreadable
from rasd.ledger.verify.finding import Finding


class AuditCheck:
    """Links, order and days of the chain; heads in the log are its hashes, in order."""

    def __init__(self, audit: Iterable[AuditRecord | Unreadable]) -> None:
        self._audit = audit
        self._heads: list[tuple[str, int]] = []

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        if header is None or header.kind != audit_head.KIND.name or entry.body is None:
            return
        try:
            body = canonical.loads(entry.body)
            self._heads.append((body["head"], entry.seq))
        except (canonical.CanonicalError, KeyError, TypeError):
            yield Finding("audit-head", f"leaf {entry.seq}", "its body names no audit head")

    def finish(self) -> Iterator[Finding]:
        previous, due, day = chain.GENESIS, 0, date.min
        heads = iter(self._heads)
        head = next(heads, None)
        for record in self._audit:
            if isinstance(record, Unreadable):
                yield Finding("unreadable", f"{record.table} {record.row}", record.error)
                continue
            where = f"audit {record.seq}"
            if record.seq != due or record.previous != previous:
                yield Finding("audit-order", where, "does not follow the entry before it")
            if record.hash != chain.link_of(record):
                yield Finding("audit-hash", where, "was changed after it was written")
            if record.day < day:
                yield Finding("audit-day", where, "dated before the entry that precedes it")
            while head is not None and head[0] == record.hash.hex():
                head = next(heads, None)
            previous, due, day = record.hash, record.seq + 1, max(day, record.day)
        if head is not None:
            yield Finding("audit-head", f"leaf {head[1]}", "the audit chain has no such head")
