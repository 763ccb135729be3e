"""The two groups of the first installation: who opens reports, who reads the audit book."""

from rasd.vault.audit import GROUP as AUDIT

DESK = "desk"
ALL = (DESK, AUDIT)

__all__ = ["ALL", "AUDIT", "DESK"]
