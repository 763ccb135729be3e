"""Key derivation: Argon2id for what people remember or type, HKDF for what is already random."""

import hashlib
from typing import NamedTuple

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Cost(NamedTuple):
    """How dear one guess is: memory in MiB, passes, lanes."""

    mib: int
    passes: int
    lanes: int = 1


def argon2id(secret: bytes, *, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes by Argon2id (RFC 9106)."""
    return hash_secret_raw(
        secret,
        salt,
        time_cost=cost.passes,
        memory_cost=cost.mib * 1024,
        parallelism=cost.lanes,
        hash_len=32,
        type=Type.ID,
    )


def hkdf(secret: bytes, *, info: str) -> bytes:
    """Return 32 bytes by HKDF-SHA256 (RFC 5869), bound to a purpose."""
    derivation = HKDF(algorithm=SHA256(), length=32, salt=b"rasd/v1", info=info.encode())
    return derivation.derive(secret)


def digest(data: bytes) -> bytes:
    """Return SHA-256."""
    return hashlib.sha256(data).digest()
