"""Everything that a stranger needs to check one version of one record without this site."""

from typing import Any

from rasd.atlas import store
from rasd.atlas.follow.apply import node_getter
from rasd.atlas.log_rows import ENTRY_SQL, entry
from rasd.atlas.queries.log import latest_checkpoint
from rasd.ledger import merkle

SCHEMA = "rasd.proof/1"


def proof(ref: str, version: int) -> dict[str, Any] | None:
    """Return the inclusion proof of a version up to the latest checkpoint; None when unknown.

    Strings, integers and lists only: the leaf (`header`, exact text), its `index`, the `path` of
    sibling hashes (hex, leaf side first, RFC 9162 2.1.3), the signed `checkpoint`, the `vkey`, and
    `salt` and `body` (exact text), both "" when they were destroyed. `rasd.atlas.proof_check`
    repeats the check; `steps` says it in words.
    """
    with store.snapshot() as db:
        row = db.execute(f"{ENTRY_SQL} WHERE ref = ? AND version = ?", (ref, version)).fetchone()
        head = latest_checkpoint()
        if row is None or head is None:
            return None
        found = entry(row)
        path = merkle.inclusion_proof(found.seq, head.size, node_getter(db))
    return {
        "schema": SCHEMA,
        "ref": ref,
        "version": version,
        "index": found.seq,
        "header": found.header.decode(),
        "leaf_hash": found.leaf_hash.hex(),
        "salt": "" if found.salt is None else found.salt.hex(),
        "body": "" if found.body is None else found.body.decode(),
        "size": head.size,
        "path": [step.hex() for step in path],
        "checkpoint": head.note,
        "vkey": head.vkey,
        "steps": STEPS,
    }


STEPS = [
    "SHA-256 of salt (hex, 32 bytes) followed by body (UTF-8) is the commitment in the header.",
    "SHA-256 of byte 00 followed by header (UTF-8) is leaf_hash.",
    "leaf_hash at index, hashed along path (SHA-256 of 01, left, right), is the root (RFC 9162).",
    "The root and size stand in checkpoint, whose Ed25519 signature is by vkey (c2sp signed note).",
    "An empty salt and body were destroyed to protect someone; the other steps still hold.",
]
