"""X25519 pairs as raw 32-byte keys, the one form that all our boxes share."""

from typing import NamedTuple

from nacl.public import PrivateKey

from rasd.kernel.secret import SecretBytes


class Pair(NamedTuple):
    """A private key and its public key."""

    private: SecretBytes
    public: bytes


def new_pair() -> Pair:
    """Make a fresh pair from the system's randomness."""
    key = PrivateKey.generate()
    return Pair(SecretBytes(bytes(key)), bytes(key.public_key))


def public_of(private: SecretBytes) -> bytes:
    """Return the public key of a private one."""
    return bytes(PrivateKey(private.reveal()).public_key)
