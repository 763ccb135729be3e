"""The promise a leaf makes about a body that it does not contain.

Threat: a body is destroyed for someone's safety, and its text is then guessed against the hash that
stays in the log. The salt is secret until publication and destroyed with the body, so the hash
left behind says nothing.
"""

import hashlib
import secrets

SALT_BYTES = 32


def new_salt() -> bytes:
    """Return 32 fresh random bytes; a salt serves one body of one version only."""
    return secrets.token_bytes(SALT_BYTES)


def commit(salt: bytes, body: bytes) -> bytes:
    """Return SHA-256(salt ‖ body), 32 bytes, over the canonical bytes of the body.

    The salt has a fixed length, so that no other pair gives the same input. ValueError otherwise.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt is {SALT_BYTES} bytes")
    return hashlib.sha256(salt + body).digest()
