"""Searching the desk index."""

from typing import TYPE_CHECKING, Any

from rasd.vault import audit
from rasd.vault.keyd.index import Query
from rasd.vault.keyd.keyring import group_ids

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service

_LARGEST_PAGE = 500


def search(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Return total, hits and counts; a search by words is written into the audit chain."""
    unlocked = service.unlocked(request)
    query = Query(
        words=request.get("query", ""),
        filters=request.get("filters", {}),
        any_word=bool(request.get("any_word")),
        limit=min(int(request.get("limit", 50)), _LARGEST_PAGE),
        offset=int(request.get("offset", 0)),
    )
    if query.words.strip():
        audit.record(verb="index.searched", actor=unlocked.member, words=query.words)
    groups = group_ids(unlocked.member)
    return service.index.search(service.capabilities.everyone(), groups, query)
