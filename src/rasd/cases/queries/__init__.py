from rasd.cases.queries.case_page import (
    CaseRecord,
    find_by_ref,
    find_case,
    find_proposal,
    open_record,
)
from rasd.cases.queries.history import Step, history
from rasd.cases.queries.lists import VIEWS, cases_by_folder, counts, in_view, titles
from rasd.cases.queries.similar import similar
from rasd.cases.queries.waiting import (
    open_proposal_of,
    proposed_by,
    waiting_for,
    waiting_for_approval,
)

__all__ = [
    "VIEWS",
    "CaseRecord",
    "Step",
    "cases_by_folder",
    "counts",
    "find_by_ref",
    "find_case",
    "find_proposal",
    "history",
    "in_view",
    "open_proposal_of",
    "open_record",
    "proposed_by",
    "similar",
    "titles",
    "waiting_for",
    "waiting_for_approval",
]
