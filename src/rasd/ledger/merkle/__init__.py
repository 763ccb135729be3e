"""The Merkle tree of RFC 9162 section 2 (SHA-256), over a getter of complete subtrees.

`node(level, index)` returns the hash of the complete subtree over the leaves
`index·2^level … (index+1)·2^level − 1`. Each root or proof asks for O(log n) of them.
"""

from rasd.ledger.merkle.check import verify_consistency, verify_inclusion
from rasd.ledger.merkle.growth import Frontier, completed
from rasd.ledger.merkle.hashing import EMPTY_ROOT, HASH_BYTES, leaf_hash, node_hash
from rasd.ledger.merkle.prove import NodeGetter, consistency_proof, inclusion_proof, root

__all__ = [
    "EMPTY_ROOT",
    "HASH_BYTES",
    "Frontier",
    "NodeGetter",
    "completed",
    "consistency_proof",
    "inclusion_proof",
    "leaf_hash",
    "node_hash",
    "root",
    "verify_consistency",
    "verify_inclusion",
]
