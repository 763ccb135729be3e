"""The fingerprint that a second person approves, and that a preview carries."""

import hashlib
from typing import Any

from rasd.approvals.errors import NotWhatWasSeen
from rasd.ledger import canonical


def binding(*, ref: str, commitment: bytes, status: str, destroy: bool) -> bytes:
    """Return what a second person approves: body, salt, status, destruction and reference at once.

    Threat: an insider seals the same body again under a stronger status after the preview.
    """
    terms = [b"rasd proposal", commitment, status.encode(), b"%d" % destroy]
    return hashlib.sha256(b"\n".join([*terms, ref.encode()])).digest()


def preview_mark(body: dict[str, Any], status: str) -> str:
    """Return the fingerprint of exactly this preview, before a salt exists; 64 hex digits."""
    return hashlib.sha256(status.encode() + canonical.dumps(body)).hexdigest()


def commitment_from(sent: str) -> bytes:
    """Read the fingerprint that a form carries; raises NotWhatWasSeen when it is none."""
    try:
        return bytes.fromhex(sent)
    except ValueError as error:
        raise NotWhatWasSeen from error
