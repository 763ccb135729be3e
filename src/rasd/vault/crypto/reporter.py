"""What a follow-up code opens: a row's lookup hash and the reporter's own key."""

import hashlib
import hmac
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

from rasd.kernel.secret import SecretBytes, SecretText
from rasd.vault.crypto import kdf
from rasd.vault.crypto.keypair import public_of

COST = kdf.Cost(mib=19, passes=2)

_count_lock = threading.Lock()
_runs = 0


@dataclass(frozen=True)
class ReporterKeys:
    """`lookup_hash` (32 bytes) may be stored; `private` lives for one request only."""

    lookup_hash: bytes
    private: SecretBytes
    public: bytes


def derive(code: SecretText, pepper: SecretBytes) -> ReporterKeys:
    """Derive a checked code's keys; costs one Argon2id run, so never call it in a transaction."""
    global _runs
    salt = hmac.digest(pepper.reveal(), b"code", hashlib.sha256)[:16]
    run = _pool().submit(kdf.argon2id, code.reveal().encode(), salt=salt, cost=COST)
    material = run.result()
    with _count_lock:
        _runs += 1
    private = SecretBytes(kdf.hkdf(material, info="x25519"))
    lookup = kdf.hkdf(material, info="lookup")
    return ReporterKeys(kdf.digest(lookup), private, public_of(private))


@cache
def _pool() -> ThreadPoolExecutor:
    """Return a thread a core, made in the process that uses it and never before a fork.

    More runs at once would only be slower; more threads would each keep 19 MiB of freed memory.
    """
    return ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="code")


def derivations() -> int:
    """Return how often `derive` ran: equal answers must cost equally, and tests count."""
    return _runs
