"""One writer at a time for the chains whose next row depends on the last."""

import hashlib

from django.db import connection


def chain_lock(name: str) -> None:
    """Hold the chain `name` until the transaction ends; call inside `transaction.atomic`.

    SQLite transactions are IMMEDIATE and so already alone; PostgreSQL takes an advisory lock.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a chain lock lives in a transaction")
    if connection.vendor == "postgresql":
        key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
