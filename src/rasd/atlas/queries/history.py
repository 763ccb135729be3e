"""The history of one record, and what each version said."""

from dataclasses import dataclass
from typing import Any

from rasd.atlas import store
from rasd.ledger import canonical


@dataclass(frozen=True)
class Version:
    """One published version; `destroyed_by` names the later version that destroyed its body."""

    ref: str
    kind: str
    version: int
    seq: int
    status: str
    day: str
    body_there: bool
    destroyed_by: int | None


def versions(ref: str) -> list[Version]:
    """Return every version of a record, oldest first; an unknown ref has none."""
    rows = (
        store.connect()
        .execute(
            "SELECT kind, version, seq, status, day, header, body IS NOT NULL AS there"
            " FROM entry LEFT JOIN body USING (seq) WHERE ref = ? ORDER BY version",
            (ref,),
        )
        .fetchall()
    )
    destroyed: dict[int, int] = {}
    for row in rows:
        named = canonical.loads(bytes(row["header"]))["destroys"]
        destroyed.update(dict.fromkeys(named, row["version"]))
    return [
        Version(
            ref=ref,
            kind=row["kind"],
            version=row["version"],
            seq=row["seq"],
            status=row["status"],
            day=row["day"],
            body_there=bool(row["there"]),
            destroyed_by=destroyed.get(row["version"]),
        )
        for row in rows
    ]


def body(ref: str, version: int) -> dict[str, Any] | None:
    """Return the body of one version as it was published, or None when unknown or destroyed."""
    row = (
        store.connect()
        .execute(
            "SELECT body FROM entry JOIN body USING (seq) WHERE ref = ? AND version = ?",
            (ref, version),
        )
        .fetchone()
    )
    if row is None:
        return None
    content: dict[str, Any] = canonical.loads(row["body"])
    return content
