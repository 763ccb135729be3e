"""Values out of results whose types changed over the years."""

from collections.abc import Iterator
from typing import Any


def entries(keys: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """Yield the objects in a list of results; anything else there is passed over."""
    found = keys.get(name)
    for one in found if isinstance(found, list) else []:
        if isinstance(one, dict):
            yield one


def connects(keys: dict[str, Any]) -> tuple[int, int]:
    """Return how many connections were tried and how many failed."""
    tried = failures = 0
    for one in entries(keys, "tcp_connect"):
        status = one.get("status")
        tried += 1
        failures += bool(isinstance(status, dict) and status.get("failure"))
    return tried, failures


def asked_url(transaction: dict[str, Any]) -> str:
    """Return the address of a request, or ""."""
    asked = transaction.get("request")
    found = asked.get("url") if isinstance(asked, dict) else None
    return found if isinstance(found, str) else ""


def version(text: str | None) -> tuple[int, ...]:
    """Return a version for comparison; letters in it end it."""
    numbers = []
    for part in (text or "").split("."):
        if not part.isdecimal():
            break
        numbers.append(int(part))
    return tuple(numbers)
