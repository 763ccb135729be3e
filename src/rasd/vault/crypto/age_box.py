"""age v1 files to raw X25519 keys: what we seal opens with any age tool, today and in ten years."""

from collections.abc import Sequence
from functools import lru_cache

import bech32
import pyrage

from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto.errors import Damaged


def recipient_text(public: bytes) -> str:
    """Return the `age1…` form of a public key."""
    return _encode("age", public)


def identity_text(private: SecretBytes) -> str:
    """Return the `AGE-SECRET-KEY-1…` form; pyrage takes identities in no other."""
    return _encode("age-secret-key-", private.reveal()).upper()


def seal(public_keys: Sequence[bytes], plaintext: bytes) -> bytes:
    """Seal to every given public key; needs no secret, so channel workers cannot read back."""
    return bytes(pyrage.encrypt(plaintext, [recipient(key) for key in public_keys]))


def open_sealed(private: SecretBytes, sealed: bytes) -> bytes:
    """Open what `seal` made; raise Damaged when it is not for this key or was altered."""
    try:
        return bytes(pyrage.decrypt(sealed, [identity(private)]))
    except (pyrage.DecryptError, OSError, ValueError) as error:
        raise Damaged("sealed bytes do not open") from error


@lru_cache(maxsize=256)
def recipient(public: bytes) -> pyrage.x25519.Recipient:
    """Return pyrage's form of a public key; few keys (epochs' folders) are used many times."""
    return pyrage.x25519.Recipient.from_str(recipient_text(public))


def identity(private: SecretBytes) -> pyrage.x25519.Identity:
    """Return pyrage's form of a private key; never cached."""
    return pyrage.x25519.Identity.from_str(identity_text(private))


def _encode(prefix: str, raw: bytes) -> str:
    words = bech32.convertbits(raw, 8, 5)
    if len(raw) != 32 or words is None:
        raise ValueError("an X25519 key has 32 bytes")
    return str(bech32.bech32_encode(prefix, words))
