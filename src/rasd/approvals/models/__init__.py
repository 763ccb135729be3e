from rasd.approvals.models.proposal import Proposal, ProposalDecision, ProposalEnd, Purpose

__all__ = ["Proposal", "ProposalDecision", "ProposalEnd", "Purpose"]
