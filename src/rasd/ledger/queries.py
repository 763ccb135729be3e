"""Reading the log: entries for whoever follows it, proofs, the history of a record."""

from rasd.ledger import log_key, merkle, rows
from rasd.ledger.models import Checkpoint, Node, Publication
from rasd.ledger.records import Entry, SignedHead


def size() -> int:
    """Return the number of leaves in the log."""
    last = Publication.objects.order_by("-seq").values_list("seq", flat=True).first()
    return 0 if last is None else last + 1


def entries_after(seq: int, limit: int = 500) -> list[Entry]:
    """Return up to `limit` entries whose seq is greater than `seq`, in order; start with −1."""
    found = Publication.objects.filter(seq__gt=seq).order_by("seq").values_list(*rows.ENTRY)
    return [rows.entry(row) for row in found[:limit]]


def heads_after(size: int, limit: int = 500) -> list[SignedHead]:
    """Return up to `limit` signed checkpoints over more than `size` leaves, in order."""
    found = Checkpoint.objects.filter(size__gt=size).order_by("size").values_list(*rows.HEAD)
    return [rows.head(row) for row in found[:limit]]


def latest_checkpoint() -> SignedHead | None:
    """Return the checkpoint over the whole log, or None when nothing is published yet."""
    found = Checkpoint.objects.order_by("-size").values_list(*rows.HEAD).first()
    return None if found is None else rows.head(found)


def log_vkey() -> str:
    """Return the log's public key in its text form, to be published beside the log."""
    return str(log_key.load().verifier)


def kind_of(ref: str) -> str:
    """Return the kind of record that a reference names; "" for an unknown one."""
    kinds = Publication.objects.filter(ref=ref).values_list("kind", flat=True)
    return kinds.first() or ""


def versions(ref: str) -> list[Publication]:
    """Return every version of a record, oldest first; an unknown ref has none."""
    return list(Publication.objects.filter(ref=ref).order_by("version"))


def current(ref: str) -> Publication | None:
    """Return the latest version of a record."""
    return Publication.objects.filter(ref=ref).order_by("-version").first()


def node(level: int, index: int) -> bytes:
    """Return the stored hash of one complete subtree, for `merkle`'s roots and proofs."""
    return bytes(Node.objects.values_list("hash", flat=True).get(level=level, index=index))


def inclusion_proof(seq: int, in_size: int | None = None) -> list[bytes]:
    """Return the proof that leaf `seq` is in the log of `in_size` leaves (the present one)."""
    return merkle.inclusion_proof(seq, size() if in_size is None else in_size, node)


def consistency_proof(old: int, new: int | None = None) -> list[bytes]:
    """Return the proof that the log of `old` leaves grew into that of `new` (the present one)."""
    return merkle.consistency_proof(old, size() if new is None else new, node)
