"""Opened alerts by reader: one address is told once, whatever it asked and how often."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rasd.alerts import conf
from rasd.alerts.models import Subscription
from rasd.alerts.question import Wish


@dataclass(frozen=True)
class Alert:
    """A row and what was sealed of it."""

    row: Subscription
    wish: Wish


Reader = list[Alert]


def readers(
    rows: Iterable[Subscription], opened: Mapping[UUID, dict[str, Any]]
) -> tuple[list[Reader], list[UUID]]:
    """Return the alerts of each address, oldest first, and the rows that ask nothing new.

    A question asked twice counts once, and of one address only the first few questions.
    """
    found: dict[str, Reader] = {}
    superfluous = []
    for row in sorted(rows, key=lambda row: (row.day, row.pk)):
        if row.item_id not in opened:
            continue
        alert = Alert(row, Wish.from_json(opened[row.item_id]))
        others = found.setdefault(alert.wish.whose, [])
        again = any(other.wish.query == alert.wish.query for other in others)
        if again or len(others) >= conf.MOST_OF_ONE:
            superfluous.append(row.pk)
        else:
            others.append(alert)
    return [reader for reader in found.values() if reader], superfluous
