from rasd.intake.models.report import Lane, Report, ReportState
from rasd.intake.models.steps import Claim, Referral, Rejection, Release, Withdrawal

__all__ = [
    "Claim",
    "Lane",
    "Referral",
    "Rejection",
    "Release",
    "Report",
    "ReportState",
    "Withdrawal",
]
