"""The kind of leaf that anchors the private audit chain in the public log, once a day.

The body is one hash. It says nothing of how much the team did: no count, and a leaf every day.
"""

import re
from typing import Any

from rasd.ledger import statuses
from rasd.ledger.kinds import Kind

SCHEMA = "rasd.audit-head/1"
RULE_NAME = "audit-head"
RULE_BODY = {
    "schema": "rasd.rule/1",
    "does": "once a day, publish the hash of the last entry of the private audit chain",
}
_HASH = re.compile(r"[0-9a-f]{64}")


def body(head: bytes) -> dict[str, Any]:
    """Return the body that names `head` (32 bytes), the hash of the last audit entry."""
    return {"schema": SCHEMA, "head": head.hex()}


def validate(value: dict[str, Any]) -> None:
    """Raise ValueError unless `value` is such a body."""
    head = value.get("head")
    if set(value) != {"schema", "head"} or value["schema"] != SCHEMA:
        raise ValueError(f"not a body of {SCHEMA}")
    if type(head) is not str or not _HASH.fullmatch(head):
        raise ValueError("a head is 64 hexadecimal digits")


KIND = Kind(
    name="audit",
    policy="derived",
    prefix="AUDIT",
    statuses=(statuses.RECORDED,),
    validate=validate,
)
