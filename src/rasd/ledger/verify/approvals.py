"""Do the names behind each publication and rule match what the audit chain keeps of them?"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TypeVar

from rasd.ledger import chain
from rasd.ledger.reader import LogReader
from rasd.ledger.records import Approval, AuditRecord, Rule, Unreadable
from rasd.ledger.verify.finding import Finding

T = TypeVar("T")


def check_approvals(reader: LogReader) -> Iterator[Finding]:
    """Judge approvals and rules of a desk store; a store without them gives no finding."""
    approvals, rules, audit = reader.approvals(), reader.rules(), reader.audit()
    if approvals is None or rules is None or audit is None:
        return
    kept = _digests(audit)
    known: dict[int, Rule] = {}
    for rule, digest in zip_longest(_readable(rules), kept[chain.RULE_APPROVED]):
        if rule is None or digest != chain.rule_digest(rule) or not _intact(rule):
            yield Finding("rule", _where("rule", rule), "not as it was when two people approved it")
            continue
        known[rule.seq] = rule
    for approval, digest in zip_longest(_readable(approvals), kept[chain.PUBLISHED]):
        if approval is None or digest != chain.approval_digest(approval):
            yield Finding("approval", _where("leaf", approval), "approvals differ from the audit")
            continue
        yield from _judge(approval, known)


def _judge(approval: Approval, known: dict[int, Rule]) -> Iterator[Finding]:
    where = _where("leaf", approval)
    if approval.proposed_by == approval.approved_by:
        yield Finding("same-person", where, "proposed and approved by one person")
    if (approval.policy == "derived") != (approval.rule is not None):
        yield Finding("policy", where, "a rule stands exactly behind derived entries")
    if approval.rule is not None:
        rule = known.get(approval.rule)
        people = (approval.proposed_by, approval.approved_by)
        if rule is None or (rule.proposed_by, rule.approved_by) != people:
            yield Finding("policy", where, "its rule was not approved by the people named")


def _intact(rule: Rule) -> bool:
    return hashlib.sha256(rule.body).digest() == rule.body_hash


def _digests(audit: Iterable[AuditRecord | Unreadable]) -> dict[str, list[bytes]]:
    kept: dict[str, list[bytes]] = {chain.PUBLISHED: [], chain.RULE_APPROVED: []}
    for record in audit:
        if isinstance(record, AuditRecord) and record.verb in kept:
            kept[record.verb].append(record.sealed)
    return kept


def _readable(rows: Iterable[T | Unreadable]) -> Iterator[T | None]:
    return (None if isinstance(row, Unreadable) else row for row in rows)


def _where(noun: str, row: Approval | Rule | None) -> str:
    return f"{noun} {row.seq}" if row else f"{noun}s"
