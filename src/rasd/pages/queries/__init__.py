from rasd.pages.queries.history import Happening, history
from rasd.pages.queries.lists import counts, in_kind, pages_by_folder
from rasd.pages.queries.page import PageRecord, find_page, latest_draft, open_page
from rasd.pages.queries.waiting import proposed_by, waiting_for, waiting_for_approval

__all__ = [
    "Happening",
    "PageRecord",
    "counts",
    "find_page",
    "history",
    "in_kind",
    "latest_draft",
    "open_page",
    "pages_by_folder",
    "proposed_by",
    "waiting_for",
    "waiting_for_approval",
]
