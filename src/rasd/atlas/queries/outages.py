"""Outages with their whole bodies: there are hundreds, so that they are read at once."""

import json
from dataclasses import dataclass
from typing import Any

from rasd.atlas import store
from rasd.atlas.queries.shown import COLUMNS, Record, read


@dataclass(frozen=True)
class Outage:
    """The current version of a published outage, and its body as the log commits to it."""

    record: Record
    body: dict[str, Any]

    @property
    def part(self) -> dict[str, Any]:
        """Return the field `outage` of the body (`rasd.outages.body.OutagePart`)."""
        part: dict[str, Any] = self.body["outage"]
        return part


def outages() -> list[Outage]:
    """Return every outage that is shown, the latest beginning first."""
    rows = store.connect().execute(
        f"SELECT {COLUMNS}, (SELECT body FROM body WHERE body.seq = record.seq) AS body"  # noqa: S608
        " FROM record WHERE kind = 'outage' ORDER BY first_day DESC, seq DESC"
    )
    return [Outage(read(row), json.loads(row["body"])) for row in rows]


def outage_days() -> list[tuple[str, str]]:
    """Return the first and the last day of each outage, the latest first, without their bodies."""
    rows = store.connect().execute(
        "SELECT first_day, last_day FROM record WHERE kind = 'outage'"
        " ORDER BY first_day DESC, seq DESC"
    )
    return [(row["first_day"], row["last_day"]) for row in rows]
