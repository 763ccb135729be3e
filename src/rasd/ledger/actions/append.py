"""Growing the Merkle tree by one leaf and signing what it then is."""

from datetime import date

from rasd.ledger import conf, merkle, queries
from rasd.ledger.checkpoint import Checkpoint as Head
from rasd.ledger.models import Checkpoint, Node
from rasd.ledger.note import Signer


def append_leaf(seq: int, leaf_hash: bytes) -> None:
    """Store the subtrees that this leaf completes: two rows on average, O(log n) at most."""
    grown = merkle.completed(seq, leaf_hash, queries.node)
    Node.objects.bulk_create(Node(level=a, index=b, hash=found) for a, b, found in grown)


def sign_checkpoint(size: int, day: date, signer: Signer) -> None:
    """Sign the root over the first `size` leaves and keep the note."""
    head = Head(conf.origin(), size, merkle.root(size, queries.node))
    Checkpoint.objects.create(size=size, note=head.sign(signer), day=day)
