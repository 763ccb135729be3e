"""Are the stored subtree hashes, from which proofs are made, those of the leaves?"""

from collections.abc import Iterable, Iterator

from rasd.ledger import merkle
from rasd.ledger.header import Header
from rasd.ledger.reader import NodeRow
from rasd.ledger.records import Entry, Unreadable
from rasd.ledger.verify.finding import Finding


class NodeCheck:
    """Recomputes level by level; keeps 32 bytes a leaf in memory."""

    def __init__(self, nodes: Iterable[NodeRow | Unreadable]) -> None:
        self._nodes = nodes
        self._leaves: list[bytes] = []

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        self._leaves.append(merkle.leaf_hash(entry.header))
        yield from ()

    def finish(self) -> Iterator[Finding]:
        expected = self._expected()
        for row in self._nodes:
            if isinstance(row, Unreadable):
                yield Finding("unreadable", f"{row.table} {row.row}", row.error)
                return
            due = next(expected, None)
            if due != row:
                yield Finding("node", f"node {row[0]}/{row[1]}", "not the hash of its leaves")
                return
        if due := next(expected, None):
            yield Finding("node", f"node {due[0]}/{due[1]}", "missing")

    def _expected(self) -> Iterator[NodeRow]:
        level, row = 0, self._leaves
        while row:
            yield from ((level, index, found) for index, found in enumerate(row))
            pairs = zip(row[::2], row[1::2], strict=False)
            level, row = level + 1, [merkle.node_hash(left, right) for left, right in pairs]
