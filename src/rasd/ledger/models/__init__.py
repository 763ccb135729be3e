from rasd.ledger.models.audit_entry import AuditEntry
from rasd.ledger.models.checkpoint import Checkpoint
from rasd.ledger.models.derived_rule import DerivedRule
from rasd.ledger.models.node import Node
from rasd.ledger.models.numbering import Numbering
from rasd.ledger.models.publication import Publication

__all__ = ["AuditEntry", "Checkpoint", "DerivedRule", "Node", "Numbering", "Publication"]
