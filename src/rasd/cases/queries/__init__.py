from rasd.cases.queries.case_page import (
    CaseRecord,
    find_by_ref,
    find_case,
    open_record,
)
from rasd.cases.queries.history import Step, history
from rasd.cases.queries.lists import VIEWS, cases_by_folder, counts, in_view
from rasd.cases.queries.similar import similar
from rasd.cases.queries.waiting import (
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
    "history",
    "in_view",
    "open_record",
    "proposed_by",
    "similar",
    "waiting_for",
    "waiting_for_approval",
]
