"""Roots and proofs, made from the stored hashes of complete subtrees."""

from collections.abc import Callable

from rasd.ledger.merkle.hashing import EMPTY_ROOT, node_hash

NodeGetter = Callable[[int, int], bytes]


def root(size: int, node: NodeGetter) -> bytes:
    """Return the root of the first `size` leaves, 32 bytes (RFC 9162, 2.1.1)."""
    return _subtree(0, size, node) if size else EMPTY_ROOT


def inclusion_proof(index: int, size: int, node: NodeGetter) -> list[bytes]:
    """Return the path that proves leaf `index` in the tree of `size` leaves (RFC 9162, 2.1.3.1).

    Leaf side first. ValueError unless 0 ≤ index < size.
    """
    if not 0 <= index < size:
        raise ValueError("no such leaf in a tree of this size")
    begin, end, path = 0, size, []
    while end - begin > 1:
        middle = begin + _split(end - begin)
        if index < middle:
            path.append(_subtree(middle, end, node))
            end = middle
        else:
            path.append(_subtree(begin, middle, node))
            begin = middle
    return path[::-1]


def consistency_proof(old: int, new: int, node: NodeGetter) -> list[bytes]:
    """Return the proof that the tree of `old` leaves is a prefix of that of `new` (2.1.4.1).

    Empty for old = 0 and for old = new. ValueError unless 0 ≤ old ≤ new.
    """
    if not 0 <= old <= new:
        raise ValueError("a log grows: the old size cannot exceed the new one")
    if old in (0, new):
        return []
    begin, end, path, whole = 0, new, [], True
    while old != end:
        middle = begin + _split(end - begin)
        if old <= middle:
            path.append(_subtree(middle, end, node))
            end = middle
        else:
            path.append(_subtree(begin, middle, node))
            begin, whole = middle, False
    # The old tree itself is known to the checker unless it was cut in two on the way down.
    if not whole:
        path.append(_subtree(begin, end, node))
    return path[::-1]


def _split(width: int) -> int:
    """Return the largest power of two below `width` (at least 2)."""
    return 1 << ((width - 1).bit_length() - 1)


def _subtree(begin: int, end: int, node: NodeGetter) -> bytes:
    """Hash the leaves begin … end − 1; begin is aligned as the RFC's splits make it."""
    width = end - begin
    if width & (width - 1) == 0:
        level = width.bit_length() - 1
        return node(level, begin >> level)
    middle = begin + _split(width)
    return node_hash(_subtree(begin, middle, node), _subtree(middle, end, node))
