"""Giving the log its key."""

from rasd.ledger import log_key


def create_log_key() -> str:
    """Make the log's Ed25519 key file when absent; return the public key's text form (vkey)."""
    return str(log_key.create().verifier)
