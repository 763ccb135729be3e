"""The version that stands in the log now, to compare a proposal with."""

import json
from dataclasses import dataclass
from typing import Any

from rasd.cases.models import Case
from rasd.ledger import queries as ledger


@dataclass(frozen=True)
class LastVersion:
    """A published version; `body` is None once it was destroyed."""

    number: int
    status: str
    body: dict[str, Any] | None


def last_version(case: Case) -> LastVersion | None:
    """Return what is published of a case, or None before the first time."""
    published = ledger.current(case.ref) if case.ref else None
    if published is None:
        return None
    body = None if published.body is None else json.loads(bytes(published.body))
    return LastVersion(published.version, published.status, body)
