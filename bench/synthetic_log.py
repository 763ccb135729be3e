"""A signed log of made-up cases, the same for the same seed, held in memory a batch at a time."""

import json
import random
from datetime import date
from hashlib import sha256
from time import process_time
from typing import Any

from bench.synthetic_case import Cases
from rasd.ledger.checkpoint import Checkpoint
from rasd.ledger.commitment import commit
from rasd.ledger.header import Header
from rasd.ledger.merkle import Frontier, leaf_hash
from rasd.ledger.note import Signer
from rasd.ledger.records import Entry, SignedHead

BATCH = 5_000
DAY = date(2026, 11, 1)
NAME = "bench.invalid"


class SyntheticLog:
    """A `FollowSource` of `size` first versions; each head signs the next batch."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self._size = size
        self._signer = Signer(NAME, sha256(f"bench {seed}".encode()).digest())
        self._cases = Cases(random.Random(seed))
        self._frontier = Frontier()
        self._batch: list[Entry] = []
        self._heads: dict[int, SignedHead] = {}
        self.spent_s = 0.0
        """CPU that making the cases took, which is not the store's."""

    def vkey(self) -> str:
        """Return the public key."""
        return str(self._signer.verifier)

    def heads_after(self, size: int, limit: int) -> list[SignedHead]:
        """Make the next batch and return the head over it; `limit` is never reached."""
        if size < self._frontier.size:
            return [head for at, head in self._heads.items() if at > size]
        if size >= self._size:
            return []
        before = process_time()
        self._batch = [self._entry(seq) for seq in range(size, min(size + BATCH, self._size))]
        checkpoint = Checkpoint(NAME, self._frontier.size, self._frontier.root())
        self._heads = {checkpoint.size: SignedHead(checkpoint.size, checkpoint.sign(self._signer))}
        self.spent_s += process_time() - before
        return list(self._heads.values())

    def entries_after(self, seq: int, limit: int) -> list[Entry]:
        """Return entries of the batch made last."""
        at = seq + 1 - self._batch[0].seq
        return self._batch[at : at + limit]

    def _entry(self, seq: int) -> Entry:
        body = canonical_bytes(self._cases.next())
        salt = sha256(seq.to_bytes(8, "big")).digest()
        header = Header(
            kind="case",
            ref=f"IQ-{2000 + seq // 1_000_000}-{seq % 1_000_000 + 1:04}",
            version=1,
            status=self._cases.status(),
            day=DAY,
            commitment=commit(salt, body),
        )
        written = header.to_bytes()
        leaf = leaf_hash(written)
        self._frontier.append(leaf)
        return Entry(seq, written, salt, body, leaf)


def canonical_bytes(body: dict[str, Any]) -> bytes:
    """Return what `canonical.dumps` would, faster: these bodies hold plain strings and integers."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()
