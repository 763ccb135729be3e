"""The rows of a log as values, whichever store they come from."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One leaf with what lies beside it; salt and body are both None once destroyed.

    `columns` repeats `Header.columns()` where the store also keeps these facts in columns.
    """

    seq: int
    header: bytes
    salt: bytes | None
    body: bytes | None
    leaf_hash: bytes
    columns: tuple[Any, ...] | None = None


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A stored checkpoint: its number of leaves, the signed note, and its day where kept."""

    size: int
    note: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One link of the private audit chain."""

    seq: int
    day: date
    verb: str
    sealed: bytes
    previous: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Approval:
    """Who stands behind one publication, or the rule that does; never public."""

    seq: int
    policy: str
    rule: int | None
    proposed_by: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for machine updates and the two people who approved it."""

    seq: int
    name: str
    version: int
    kind: str
    body: bytes
    body_hash: bytes
    day: date
    proposed_by: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A stored row that no longer reads as what it should be: itself a finding."""

    table: str
    row: int
    error: str
