"""The private audit chain: every hash covers the one before it."""

import hashlib
from datetime import date

from rasd.ledger import canonical
from rasd.ledger.records import Approval, AuditRecord, Rule

GENESIS = bytes(32)
PUBLISHED = "ledger.published"
RULE_APPROVED = "ledger.rule_approved"


def link(*, seq: int, day: date, verb: str, sealed: bytes, previous: bytes) -> bytes:
    """Return the hash of one audit entry, 32 bytes.

    SHA-256 over the canonical JSON of schema, seq (from 0), day, verb, the SHA-256 of the sealed
    details and the previous hash (32 zero bytes before the first).
    """
    fields = {
        "schema": "rasd.audit/1",
        "seq": seq,
        "day": day.isoformat(),
        "verb": verb,
        "sealed": hashlib.sha256(sealed).hexdigest(),
        "previous": previous.hex(),
    }
    return hashlib.sha256(canonical.dumps(fields)).digest()


def link_of(record: AuditRecord) -> bytes:
    """Return the hash that `record` ought to have."""
    return link(
        seq=record.seq,
        day=record.day,
        verb=record.verb,
        sealed=record.sealed,
        previous=record.previous,
    )


def approval_digest(approval: Approval) -> bytes:
    """Return what the audit chain keeps of who approved a publication, 32 bytes.

    Threat: someone with the database swaps the names of those who approved. Member ids are random,
    so the digest tells nothing to who does not have the row.
    """
    fields = {
        "schema": "rasd.approval/1",
        "seq": approval.seq,
        "policy": approval.policy,
        "rule": "" if approval.rule is None else str(approval.rule),
        "proposed_by": approval.proposed_by,
        "approved_by": approval.approved_by,
    }
    return hashlib.sha256(canonical.dumps(fields)).digest()


def rule_digest(rule: Rule) -> bytes:
    """Return what the audit chain keeps of an approved rule, 32 bytes."""
    fields = {
        "schema": "rasd.rule/1",
        "seq": rule.seq,
        "name": rule.name,
        "version": rule.version,
        "kind": rule.kind,
        "body_hash": rule.body_hash.hex(),
        "day": rule.day.isoformat(),
        "proposed_by": rule.proposed_by,
        "approved_by": rule.approved_by,
    }
    return hashlib.sha256(canonical.dumps(fields)).digest()
