"""The steps of an agreement. Each noun checks its own rule and keeps its own state around them."""

from rasd.approvals.actions.approval import Agreement, agree, publish_agreed
from rasd.approvals.actions.proposal import Terms, seal_proposal
from rasd.approvals.actions.refusal import refuse

__all__ = ["Agreement", "Terms", "agree", "publish_agreed", "refuse", "seal_proposal"]
