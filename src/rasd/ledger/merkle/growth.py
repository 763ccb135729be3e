"""How a tree grows by one leaf: which subtrees become complete, and what the root is then."""

from collections.abc import Iterator

from rasd.ledger.merkle.hashing import EMPTY_ROOT, node_hash
from rasd.ledger.merkle.prove import NodeGetter


def completed(index: int, leaf: bytes, node: NodeGetter) -> Iterator[tuple[int, int, bytes]]:
    """Yield (level, index, hash) of each subtree that leaf number `index` completes, leaf first.

    On average two; `node` is asked only for left siblings, which are complete already.
    """
    level, found = 0, leaf
    yield level, index, found
    while index & 1:
        found = node_hash(node(level, index - 1), found)
        level += 1
        index >>= 1
        yield level, index, found


class Frontier:
    """Roots of the complete subtrees at the right edge: enough to know the root while reading."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Take the next leaf hash."""
        index = self.size
        while index & 1:
            leaf = node_hash(self._peaks.pop(), leaf)
            index >>= 1
        self._peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """Return the root of the leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        found = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            found = node_hash(peak, found)
        return found
