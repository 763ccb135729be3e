"""Everything that changes the log. Nothing becomes public except through `publish`."""

from rasd.ledger.actions.audit import append_audit
from rasd.ledger.actions.audit_head import approve_audit_heads, publish_audit_head
from rasd.ledger.actions.by_rule import lock_log, publish_by_rule
from rasd.ledger.actions.key import create_log_key
from rasd.ledger.actions.publish import publish
from rasd.ledger.actions.rule import approve_rule

__all__ = [
    "append_audit",
    "approve_audit_heads",
    "approve_rule",
    "create_log_key",
    "lock_log",
    "publish",
    "publish_audit_head",
    "publish_by_rule",
]
