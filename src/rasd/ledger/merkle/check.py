"""Checking proofs with nothing but hashes: what a reader does who has only two checkpoints."""

from collections.abc import Sequence
from hmac import compare_digest

from rasd.ledger.merkle.hashing import EMPTY_ROOT, node_hash


def verify_inclusion(
    leaf: bytes, index: int, size: int, path: Sequence[bytes], expected_root: bytes
) -> bool:
    """Return whether `path` proves that `leaf` (a hash) is at `index` (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    position, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if position & 1 or position == last:
            found = node_hash(sibling, found)
            position, last = _climb_while_even(position, last)
        else:
            found = node_hash(found, sibling)
        position >>= 1
        last >>= 1
    return last == 0 and compare_digest(found, expected_root)


def verify_consistency(
    old: int, new: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]
) -> bool:
    """Return whether `path` proves that the tree grew from old to new (RFC 9162, 2.1.4.2)."""
    if old < 0 or old > new:
        return False
    if old == new:
        return not path and compare_digest(old_root, new_root)
    if old == 0:
        return not path and compare_digest(old_root, EMPTY_ROOT)
    steps = list(path) if old & (old - 1) else [old_root, *path]
    if not steps:
        return False
    position, last = old - 1, new - 1
    while position & 1:
        position >>= 1
        last >>= 1
    first = second = steps[0]
    for sibling in steps[1:]:
        if last == 0:
            return False
        if position & 1 or position == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            position, last = _climb_while_even(position, last)
        else:
            second = node_hash(second, sibling)
        position >>= 1
        last >>= 1
    return last == 0 and compare_digest(first, old_root) and compare_digest(second, new_root)


def _climb_while_even(position: int, last: int) -> tuple[int, int]:
    """Skip the levels where the last node of a ragged tree has no sibling."""
    while position and not position & 1:
        position >>= 1
        last >>= 1
    return position, last
