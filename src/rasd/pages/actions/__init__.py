from rasd.pages.actions.approval import approve, decline
from rasd.pages.actions.proposal import propose, propose_retraction
from rasd.pages.actions.writing import save_draft, start_page

__all__ = [
    "approve",
    "decline",
    "propose",
    "propose_retraction",
    "save_draft",
    "start_page",
]
