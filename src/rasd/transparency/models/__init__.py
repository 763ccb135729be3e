from rasd.transparency.models.proposal import RuleProposal

__all__ = ["RuleProposal"]
