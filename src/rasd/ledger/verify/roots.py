"""Does every signed checkpoint carry the root of the leaves as they stand?"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rasd.ledger.checkpoint import Checkpoint, CheckpointError, open_checkpoint
from rasd.ledger.header import Header
from rasd.ledger.merkle import Frontier, leaf_hash
from rasd.ledger.note import NoteError, Verifier
from rasd.ledger.records import Entry, SignedHead, Unreadable
from rasd.ledger.verify.finding import Finding


class RootCheck:
    """Signatures and roots of the stored checkpoints, and of those a reader has kept from before.

    One root recomputed from all leaves at each size proves inclusion and consistency at once.
    """

    def __init__(
        self, vkey: str, heads: Iterable[SignedHead | Unreadable], remembered: Sequence[str]
    ) -> None:
        self._verifier = Verifier.parse(vkey)
        self._heads = iter(heads)
        self._head: SignedHead | None = None
        self._frontier = Frontier()
        self._broken = False
        self._last = 0
        self._remembered, self._refused = self._open_all(remembered)

    def _open_all(self, notes: Sequence[str]) -> tuple[dict[int, set[bytes]], list[Finding]]:
        kept: dict[int, set[bytes]] = {}
        refused: list[Finding] = []
        for number, text in enumerate(notes, 1):
            try:
                checkpoint = open_checkpoint(text, self._verifier)
                kept.setdefault(checkpoint.size, set()).add(checkpoint.root)
            except (NoteError, CheckpointError) as error:
                refused.append(Finding("remembered", f"kept checkpoint {number}", str(error)))
        return kept, refused

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        if self._frontier.size == 0:
            yield from self._refused
            yield from self._advance()
            yield from self._compare(None)
        self._frontier.append(leaf_hash(entry.header))
        yield from self._compare(header.day if header else None)

    def _advance(self) -> Iterator[Finding]:
        """Move to the next readable stored checkpoint."""
        self._head = None
        for row in self._heads:
            if isinstance(row, SignedHead):
                self._head = row
                return
            yield Finding("unreadable", f"{row.table} {row.row}", row.error)

    def _compare(self, day: date | None) -> Iterator[Finding]:
        size = self._frontier.size
        roots = self._remembered.pop(size, set())
        if roots - {self._frontier.root()}:
            yield Finding("rewritten", f"size {size}", "not the log seen when this was kept")
        while self._head is not None and self._head.size <= size:
            yield from self._judge(self._head, day)
            yield from self._advance()

    def _judge(self, head: SignedHead, day: date | None) -> Iterator[Finding]:
        where = f"checkpoint {head.size}"
        try:
            checkpoint = open_checkpoint(head.note, self._verifier)
        except (NoteError, CheckpointError) as error:
            yield Finding("signature", where, str(error))
            return
        if checkpoint.size != head.size:
            yield Finding("checkpoint", where, f"its note speaks of {checkpoint.size} leaves")
        elif not self._broken and not self._matches(checkpoint):
            # Every later root is wrong for the same reason: one finding says it.
            self._broken = True
            yield Finding("root", where, "the leaves before it are not those that were signed")
        if head.day is not None and day is not None and head.day != day:
            yield Finding("checkpoint-day", where, "not dated as its last leaf")
        self._last = max(self._last, checkpoint.size)

    def _matches(self, checkpoint: Checkpoint) -> bool:
        frontier = self._frontier
        return checkpoint.size == frontier.size and checkpoint.root == frontier.root()

    def finish(self) -> Iterator[Finding]:
        if self._frontier.size == 0:
            yield from self._refused
            yield from self._advance()
            yield from self._compare(None)
        while self._head is not None:
            where = f"checkpoint {self._head.size}"
            yield Finding("cut-off", where, f"signed, but the log ends at {self._frontier.size}")
            yield from self._advance()
        for size in sorted(self._remembered):
            yield Finding("cut-off", f"size {size}", "the log was longer when this was kept")
        if self._last != self._frontier.size:
            yield Finding("unsigned", "log", "no valid checkpoint covers all of its leaves")
