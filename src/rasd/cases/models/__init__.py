from rasd.cases.models.case import Case, CaseState
from rasd.cases.models.imported import ImportedRow
from rasd.cases.models.verification import Outcome, Verification

__all__ = [
    "Case",
    "CaseState",
    "ImportedRow",
    "Outcome",
    "Verification",
]
