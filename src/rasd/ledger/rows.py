"""From stored rows to the plain values that the pure part of the ledger works on.

A damaged store may hold anything in any column: each value is checked to be of its type, and
ValueError says that it is not.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast

from rasd.ledger.records import Approval, AuditRecord, Entry, Rule, SignedHead

ENTRY = (
    "seq",
    "header",
    "salt",
    "body",
    "leaf_hash",
    "kind",
    "ref",
    "version",
    "status",
    "day",
    "commitment",
)
# As text: SQLite keeps an id as hex digits, and two ways to write one id must not look alike.
PEOPLE = (Cast("proposed_by", TextField()), Cast("approved_by", TextField()))
APPROVAL = ("seq", "policy", "rule_id", *PEOPLE)
AUDIT = ("seq", "day", "verb", "sealed", "previous", "hash")
HEAD = ("size", "note", "day")
NODE = ("level", "index", "hash")
NUMBERING = ("prefix", "year", "last")
RULE = ("seq", "name", "version", "kind", "body", "body_hash", "day", *PEOPLE)
Row = tuple[Any, ...]


def entry(row: Row) -> Entry:
    """Read one row of the ENTRY columns."""
    seq, header, salt, body, leaf_hash, kind, ref, version, status, day, commitment = row
    return Entry(
        seq=_number(seq),
        header=_data(header),
        salt=None if salt is None else _data(salt),
        body=None if body is None else _data(body),
        leaf_hash=_data(leaf_hash),
        columns=(kind, ref, version, status, day, _data(commitment)),
    )


def approval(row: Row) -> Approval:
    """Read one row of the APPROVAL columns."""
    seq, policy, rule_seq, proposed_by, approved_by = row
    return Approval(
        seq=_number(seq),
        policy=_text(policy),
        rule=None if rule_seq is None else _number(rule_seq),
        proposed_by=_person(proposed_by),
        approved_by=_person(approved_by),
    )


def audit(row: Row) -> AuditRecord:
    """Read one row of the AUDIT columns."""
    seq, day, verb, sealed, previous, found = row
    return AuditRecord(
        seq=_number(seq),
        day=_day(day),
        verb=_text(verb),
        sealed=_data(sealed),
        previous=_data(previous),
        hash=_data(found),
    )


def head(row: Row) -> SignedHead:
    """Read one row of the HEAD columns."""
    return SignedHead(_number(row[0]), _text(row[1]), _day(row[2]))


def node(row: Row) -> tuple[int, int, bytes]:
    """Read one row of the NODE columns."""
    return _number(row[0]), _number(row[1]), _data(row[2])


def numbering(row: Row) -> tuple[str, int, int]:
    """Read one row of the NUMBERING columns."""
    return _text(row[0]), _number(row[1]), _number(row[2])


def rule(row: Row) -> Rule:
    """Read one row of the RULE columns."""
    seq, name, version, kind, body, body_hash, day, proposed_by, approved_by = row
    return Rule(
        seq=_number(seq),
        name=_text(name),
        version=_number(version),
        kind=_text(kind),
        body=_data(body),
        body_hash=_data(body_hash),
        day=_day(day),
        proposed_by=_person(proposed_by),
        approved_by=_person(approved_by),
    )


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise ValueError("not a number that this log can have given")
    return value


def _text(value: object) -> str:
    if type(value) is not str:
        raise ValueError("not text")
    return value


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError("not a day")
    return value


def _person(value: object) -> str:
    found = UUID(_text(value))
    if value not in (found.hex, str(found)):
        raise ValueError("not the one way to write a member's id")
    return str(found)


def _data(value: object) -> bytes:
    if not isinstance(value, bytes | memoryview):
        raise ValueError("not bytes")
    return bytes(value)
