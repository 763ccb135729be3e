"""The version that stands in the log now, to compare a proposal with."""

import json
from dataclasses import dataclass
from typing import Any

from rasd.ledger import queries as ledger


@dataclass(frozen=True)
class LastVersion:
    """A published version; `body` is None once it was destroyed."""

    number: int
    status: str
    body: dict[str, Any] | None


def last_version(ref: str | None) -> LastVersion | None:
    """Return what is published under a reference, or None before the first time."""
    published = ledger.current(ref) if ref else None
    if published is None:
        return None
    body = None if published.body is None else json.loads(bytes(published.body))
    return LastVersion(published.version, published.status, body)
